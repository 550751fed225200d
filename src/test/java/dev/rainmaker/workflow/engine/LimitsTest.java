package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.RUNNABLE;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import dev.rainmaker.TestTokens;
import dev.rainmaker.agents.AiConfig;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.limits.Providers;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps that are put back, the budget of a day, and who goes first. */
@QuarkusTest
class LimitsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String DUE = "EXPLAIN SELECT * FROM scheduled_tasks WHERE picked = false"
            + " AND execution_time <= UTC_TIMESTAMP(6) ORDER BY priority DESC, execution_time ASC LIMIT 48";

    @Inject
    TestRuns runs;

    @Inject
    Engine engine;

    @Inject
    Providers providers;

    @Inject
    DriveTools tools;

    @Inject
    RunStore store;

    @Inject
    Graphs graphs;

    @Inject
    Jdbc jdbc;

    @Inject
    CompanyConfig company;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Inject
    WorkflowConfig config;

    @AfterEach
    void goOn() {
        engine.start();
    }

    @Test
    void aStepThatFindsNoPlaceIsPutBackWithoutAFailedTryAndSaysWhy() {
        // Given
        var script = runs.script();
        var tries = new AtomicInteger();
        var busy = new java.util.concurrent.atomic.AtomicBoolean(true);
        Scripts.on(script, "first", step -> {
            tries.incrementAndGet();
            assertThat(step.attempt()).isEqualTo(1);
            if (busy.get()) {
                throw providers.asksForRest("provider of " + script, Duration.ofMillis(20));
            }
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        await().atMost(LONG).until(() -> tries.get() > config.attempts() + 2);
        // Then
        var run = await().atMost(LONG)
                .until(() -> runs.get(id), found -> found.status() == RUNNABLE && found.problem() != null);
        assertThat(run.attempt()).isZero();
        assertThat(run.problem().code()).isEqualTo("provider_resting");
        given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/runs/" + id)
                .then()
                .body("problem.sentence", notNullValue());
        assertThat(runs.steps(id)).isEmpty();
        busy.set(false);
        var done = runs.becomes(id, DONE);
        assertThat(done.problem()).isNull();
        assertThat(runs.steps(id)).hasSize(3).extracting(RunStep::attempt).containsOnly(1);
    }

    @Test
    void whileOneProviderIsFullOthersGoOnAndNoWorkerWaits() {
        // Given
        var script = runs.script();
        var open = new CountDownLatch(1);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        Scripts.on(
                script,
                "first",
                step -> providers.at("slow " + script, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    try {
                        open.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    } finally {
                        inside.decrementAndGet();
                    }
                    return StepResult.next();
                }));
        var slow = IntStream.range(0, 30).mapToObj(number -> runs.start(script)).toList();
        await().atMost(LONG).until(() -> inside.get() == 12);
        await().atMost(LONG)
                .until(() -> slow.stream()
                                .map(runs::get)
                                .filter(run -> run.problem() != null)
                                .count()
                        == 18);
        // When
        var other = runs.start(runs.script());
        // Then
        runs.becomes(other, DONE);
        assertThat(slow.stream().map(runs::get).filter(run -> run.problem() != null))
                .allSatisfy(run -> assertThat(run.problem().sentence())
                        .isEqualTo("Waits for a free place at slow " + script + "."));
        open.countDown();
        slow.forEach(id -> runs.becomes(id, DONE));
        assertThat(most).hasValue(12);
    }

    @Test
    void aBusyProviderLeavesNoEffectInDoubt() {
        // Given
        var script = runs.script();
        var calls = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            step.effect("send", "x", Integer.class, key -> {
                if (calls.incrementAndGet() < 3) {
                    throw providers.asksForRest("mail of " + script, Duration.ofMillis(20));
                }
                return 7;
            });
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        // Then
        runs.becomes(id, DONE);
        assertThat(calls).hasValue(3);
    }

    @Test
    void theBudgetOfADayIsOfAllRunsAndGoesOnTheNextDay() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            step.usage(new Usage("hunter", "model", "v1", 1_000, 500, 20_000L, "EUR", null, 1, false));
            return StepResult.next();
        });
        runs.becomes(runs.start(script), DONE);
        var zone = ZoneId.of(company.timeZone());
        // When
        var before = clock.now();
        assertThatThrownBy(() -> budget("tokens-per-day", "1500").require("r", 1_500, 0))
                .isInstanceOfSatisfying(PutBack.class, putBack -> {
                    // Then
                    assertThat(putBack.code()).isEqualTo("day_budget_used_up");
                    var until = putBack.until().atZone(zone);
                    assertThat(until.toLocalTime()).isBefore(LocalTime.of(0, 10));
                    assertThat(putBack.until()).isAfter(before);
                    assertThat(Duration.between(before, putBack.until())).isLessThan(Duration.ofHours(50));
                })
                .hasMessageContaining("of 1500 tokens")
                .hasMessageContaining("goes on by itself on ")
                .hasMessageContaining(zone.getId());
        assertThatThrownBy(() -> budget("money-per-day", "0.02").require("r", 0, 20_000))
                .isInstanceOf(PutBack.class)
                .hasMessageContaining("of 0.02 EUR");
        budget("tokens-per-day", "1000000000000").require("r", 1, 1);
    }

    @Test
    void aRunThatMetTheBudgetOfTheDaySaysSoAndGoesOnByItselfTheNextDay() {
        // Given
        var script = runs.script();
        var tries = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            int used = tries.incrementAndGet() == 1 ? 1 : 0;
            budget("tokens-per-day", "1").require(step.runId().value(), used, 0);
            return StepResult.next();
        });
        var zone = ZoneId.of(company.timeZone());
        // In the morning, so that what is left of the day is long enough to be seen.
        await().atMost(LONG).pollInterval(Duration.ofMillis(10)).until(() -> LocalTime.ofInstant(clock.now(), zone)
                .isBefore(LocalTime.NOON));
        // When
        var id = runs.start(script);
        // Then
        var waiting = await().atMost(LONG)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> runs.get(id), run -> run.problem() != null);
        assertThat(waiting.problem().code()).isEqualTo("day_budget_used_up");
        assertThat(waiting.status()).isEqualTo(RUNNABLE);
        assertThat(waiting.dueAt()).isNotNull();
        assertThat(waiting.attempt()).isZero();
        var done = runs.becomes(id, DONE);
        assertThat(done.updatedAt()).isAfter(waiting.dueAt());
    }

    @Test
    void whatADayUsedIsReadFromItsIndex() throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("EXPLAIN " + DayBudget.SPENT)) {
            query.setObject(
                    1, dev.rainmaker.platform.event.SqlTime.of(clock.now().minusSeconds(1)));
            try (var plan = query.executeQuery()) {
                plan.next();
                assertThat(plan.getString("key")).isEqualTo("ix_workflow_step_ended_at");
                assertThat(plan.getString("Extra")).contains("Using index");
            }
        }
    }

    @Test
    void aReplyGoesBeforeWhatWasDueLongBeforeIt() {
        // Given
        var order = java.util.Collections.synchronizedList(new ArrayList<String>());
        var reply = runs.script();
        Scripts.on(
                reply,
                "first",
                step -> step.signals().isEmpty()
                        ? StepResult.waitFor(Awaited.named("message.received"))
                        : StepResult.next());
        Scripts.on(reply, "second", step -> {
            order.add("reply");
            return StepResult.done();
        });
        var waiting = runs.start(reply);
        runs.becomes(waiting, WAITING);
        engine.stop();
        var bulk = runs.script();
        Scripts.on(bulk, "first", step -> {
            order.add("bulk");
            return StepResult.done();
        });
        var pages = IntStream.range(0, 300).mapToObj(number -> runs.start(bulk)).toList();
        // When
        runs.signal(waiting, "message.received", "m1");
        engine.start();
        // Then
        runs.becomes(waiting, DONE);
        pages.forEach(id -> runs.becomes(id, DONE));
        assertThat(order.indexOf("reply")).isLessThan(100);
    }

    @Test
    void workInBulkGivesWayBetweenTwoStepsAndOtherWorkDoesNot() throws Exception {
        // Given
        engine.stop();
        var bulk = runs.start("bulk", Map.of("script", runs.script()));
        var urgent = runs.start(runs.script());
        var other = runs.start(runs.script());
        // When
        var first = drive(bulk, "bulk");
        var second = drive(urgent, "scripted");
        // Then
        assertThat(first).isEqualTo(Drive.Ending.YIELDED);
        assertThat(runs.get(bulk).seq()).isEqualTo(1);
        assertThat(second).isEqualTo(Drive.Ending.RELEASED);
        assertThat(runs.get(urgent).status()).isEqualTo(DONE);
        release(bulk);
        engine.start();
        runs.becomes(bulk, DONE);
        runs.becomes(other, DONE);
    }

    private Drive.Ending drive(RunId id, String graph) throws Exception {
        update(
                "UPDATE scheduled_tasks SET picked = 1, picked_by = 'other', last_heartbeat = UTC_TIMESTAMP(6), version = 7",
                id);
        var lease = new Lease(id.value(), 7, () -> false);
        return new Drive(tools, lease, store.load(id.value()).orElseThrow(), Woken.NOT)
                .through(graphs.find(graph, 1).orElseThrow());
    }

    private void release(RunId id) throws Exception {
        update("UPDATE scheduled_tasks SET picked = 0, version = version + 1", id);
    }

    private void update(String sql, RunId id) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql + " WHERE task_instance = ?")) {
            statement.setString(1, id.value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void whoIsNextIsFoundByTimeHoweverManyWait() throws Exception {
        // Given
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                            + " SELECT 'timer', CONCAT('far:', seq), UTC_TIMESTAMP(6) + INTERVAL 300 DAY, 0, 1 FROM seq_1_to_5000");
            try {
                statement.execute("ANALYZE TABLE scheduled_tasks");
                // When
                try (var plan = statement.executeQuery(DUE)) {
                    plan.next();
                    // Then
                    assertThat(plan.getString("key")).isEqualTo("ix_scheduled_tasks_picked_execution_time");
                    assertThat(plan.getLong("rows")).isLessThan(1_000);
                }
            } finally {
                statement.executeUpdate("DELETE FROM scheduled_tasks WHERE task_instance LIKE 'far:%'");
            }
        }
    }

    private DayBudget budget(String key, String value) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(AiConfig.class)
                .withDefaultValues(Map.of("rainmaker.ai.price.currency", "EUR", "rainmaker.ai.budget." + key, value))
                .build()
                .getConfigMapping(AiConfig.class);
        return new DayBudget(config, company, clock, jdbc);
    }
}
