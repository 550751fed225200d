package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.FAILED;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EngineTest {
    @Inject
    TestRuns runs;

    @Inject
    EventLog events;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    @Test
    void runsStraightThroughAndTellsEachMove() throws Exception {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            step.fact("found", 3);
            step.usage(new Usage("hunter", "rules", null, 10, 5, 42L, "EUR", null, 1, false));
            return StepResult.next(Map.of("price", new BigDecimal("12.50"), "big", 5_000_000_000L, "at", clock.now()));
        });
        Scripts.on(script, "second", step -> {
            assertThat(step.state().decimal("price")).isEqualByComparingTo("12.50");
            assertThat(step.state().number("big")).isEqualTo(5_000_000_000L);
            assertThat(step.state().instant("at")).isPresent();
            return StepResult.next("price", null);
        });
        Scripts.on(
                script, "third", step -> StepResult.next("gone", !step.state().has("price")));
        // When
        var id = runs.start(script);
        var run = runs.becomes(id, DONE);
        // Then
        assertThat(run.node()).isEqualTo(GraphBuilder.END);
        assertThat(run.seq()).isEqualTo(3);
        assertThat(Scripts.journal(script)).containsExactly("first", "second", "third");
        var steps = runs.steps(id);
        assertThat(steps).extracting(RunStep::status).containsOnly(RunStep.Status.DONE);
        assertThat(steps.getFirst().facts()).containsEntry("found", 3).containsKey("usage");
        assertThat(steps.getFirst().tokens()).isEqualTo(15);
        assertThat(steps.getFirst().costMicros()).isEqualTo(42);
        assertThat(tasksOf(id)).isZero();
        await().untilAsserted(() -> assertThat(events.after("run:" + id, 0))
                .hasSize(4)
                .last()
                .satisfies(event -> assertThat(event.facts()).containsEntry("status", "done")));
    }

    @Test
    void aSignalEndsTheWaitAndIsUsedOnce() {
        // Given
        var script = runs.script();
        Scripts.on(
                script,
                "first",
                step -> step.signals().isEmpty()
                        ? StepResult.waitFor(Set.of("reply.received"), Optional.empty(), Map.of("asked", true))
                        : StepResult.next(
                                "reply",
                                step.signal("reply.received").orElseThrow().reference()));
        Scripts.on(
                script,
                "second",
                step -> step.signals().isEmpty()
                        ? StepResult.waitFor(Awaited.named("reply.received"))
                        : StepResult.next());
        var id = runs.start(script);
        var waiting = runs.becomes(id, WAITING);
        // When
        runs.signal(id, "reply.received", "message-1", "once");
        runs.signal(id, "reply.received", "message-1", "once");
        await().until(() -> Scripts.journal(script).size() >= 3);
        var again = runs.becomes(id, WAITING);
        // Then
        assertThat(waiting.waitingFor()).containsExactly("reply.received");
        assertThat(again.node()).isEqualTo("second");
        assertThat(again.seq()).isEqualTo(3);
        assertThat(Scripts.journal(script)).containsExactly("first", "first", "second");
    }

    @Test
    void aSignalThatComesBeforeOrDuringTheStepIsNotLost() throws Exception {
        // Given
        var script = runs.script();
        var known = new java.util.concurrent.CompletableFuture<RunId>();
        Scripts.on(script, "first", step -> {
            if (!step.signals().isEmpty()) {
                return StepResult.next("count", step.signals().size());
            }
            var id = known.get();
            runs.signal(id, "reply.received", "during");
            return StepResult.waitFor(Awaited.named("reply.received"));
        });
        // When
        var id = runs.start(script);
        runs.signal(id, "reply.received", "before");
        known.complete(id);
        // Then
        runs.becomes(id, DONE);
        assertThat(runs.steps(id).get(1).facts().get("signals")).asString().contains("before", "during");
    }

    @Test
    void aSignalAboutSomethingElseStaysForItsOwnWait() {
        // Given
        var script = runs.script();
        Scripts.on(
                script,
                "first",
                step -> step.signals().isEmpty()
                        ? StepResult.waitFor(Awaited.about("approval.decided", "new"))
                                .resumingAt("third")
                        : StepResult.next());
        Scripts.on(
                script,
                "third",
                step -> StepResult.done(Map.of("by", step.signals().getFirst().reference())));
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        // When
        runs.signal(id, "approval.decided", "old");
        runs.signal(id, "something.else", "new");
        runs.signal(id, "approval.decided", "new");
        runs.becomes(id, DONE);
        // Then
        assertThat(Scripts.journal(script)).containsExactly("first", "third");
        assertThat(runs.steps(id).getLast().facts().get("signals"))
                .asString()
                .contains("new")
                .doesNotContain("old");
    }

    @Test
    void aTimerEndsTheWaitAtItsBusinessTime() {
        // Given
        var script = runs.script();
        var due = clock.now().plus(Duration.ofMinutes(20));
        var woke = new ArrayList<Boolean>();
        Scripts.on(script, "first", step -> {
            if (step.timedOut()) {
                woke.add(!clock.now().isBefore(due));
                return StepResult.next("way", "end");
            }
            return StepResult.waitUntil(due, Awaited.named("reply.received"));
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        assertThat(woke).containsExactly(true);
        assertThat(Scripts.journal(script)).containsExactly("first", "first");
    }

    @Test
    void aStrayWakeUpDoesNotRunAWaitingNode() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> StepResult.waitFor(Awaited.named("never")));
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        // When
        runs.signal(id, "something.else", "x");
        await().until(() -> tasksOf(id) == 0);
        // Then
        assertThat(runs.get(id).status()).isEqualTo(WAITING);
        assertThat(Scripts.journal(script)).containsExactly("first");
    }

    @Test
    void aFailingStepIsTriedAgainLaterAndThenGoesOn() {
        // Given
        var script = runs.script();
        Scripts.on(script, "second", step -> {
            if (step.attempt() < 3) {
                throw new RetryableFailure("busy", "The mail server is busy.");
            }
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        var run = runs.becomes(id, DONE);
        // Then
        assertThat(run.problem()).isNull();
        assertThat(runs.steps(id))
                .extracting(RunStep::node, RunStep::attempt, RunStep::status)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("second", 1, RunStep.Status.RETRY),
                        org.assertj.core.groups.Tuple.tuple("second", 2, RunStep.Status.RETRY),
                        org.assertj.core.groups.Tuple.tuple("second", 3, RunStep.Status.DONE));
    }

    @Test
    void aStepThatKeepsFailingAsksAPerson() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            throw new IllegalStateException("secret of a vendor");
        });
        // When
        var run = runs.becomes(runs.start(script), NEEDS_ATTENTION);
        // Then
        assertThat(Scripts.journal(script)).hasSize(5);
        assertThat(run.problem().code()).isEqualTo("unexpected");
        assertThat(run.problem().sentence()).contains("first").doesNotContain("secret");
        assertThat(run.problem().options()).containsExactly("retry", "skip", "cancel");
    }

    @Test
    void aRouteWithoutAWayAndAWaitForNothingAskAPerson() {
        // Given
        var lost = runs.script();
        Scripts.on(lost, "first", step -> StepResult.next("way", "nowhere"));
        var idle = runs.script();
        Scripts.on(idle, "first", step -> StepResult.waitFor());
        // When
        var first = runs.becomes(runs.start(lost), NEEDS_ATTENTION);
        var second = runs.becomes(runs.start(idle), NEEDS_ATTENTION);
        // Then
        assertThat(first.problem().code()).isEqualTo("no_way_on");
        assertThat(second.problem().code()).isEqualTo("waits_for_nothing");
    }

    @Test
    void tooMuchStateAsksAPersonAndKeepsTheOldState() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> StepResult.next("text", "x".repeat(70_000)));
        // When
        var run = runs.becomes(runs.start(script), NEEDS_ATTENTION);
        // Then
        assertThat(run.problem().code()).isEqualTo("state_too_large");
        assertThat(run.seq()).isZero();
    }

    @Test
    void failAndDoneEndTheRunWhereverItIs() {
        // Given
        var failing = runs.script();
        Scripts.on(failing, "second", step -> StepResult.fail("no_target", "There is nobody to write to."));
        var leaving = runs.script();
        Scripts.on(leaving, "first", step -> StepResult.done());
        // When
        var failed = runs.becomes(runs.start(failing), FAILED);
        var done = runs.becomes(runs.start(leaving), DONE);
        // Then
        assertThat(failed.problem().code()).isEqualTo("no_target");
        assertThat(done.seq()).isEqualTo(1);
        runs.signal(failed.id(), "late", "x");
        assertThat(runs.get(failed.id()).status()).isEqualTo(FAILED);
    }

    @Test
    void aLongLoopTakesTurns() {
        // When
        var id = runs.start("loop", Map.of("limit", 130, "n", 0));
        // Then
        assertThat(runs.becomes(id, NEEDS_ATTENTION).seq()).isEqualTo(131);
    }

    @Test
    void aSecondStartWithTheSameKeyFindsTheFirstRun() {
        // Given
        var command =
                StartRun.of("scripted", null, Map.of("script", runs.script())).once("journey-" + runs.script());
        // When
        var first = runs.start(command);
        var second = runs.start(command);
        // Then
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void twoHundredRunsAtOnceEachGetTheirSignal() throws Exception {
        // Given
        var script = runs.script();
        Scripts.on(
                script,
                "second",
                step -> step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("go")) : StepResult.next());
        Callable<RunId> startAndSignal = () -> {
            var id = runs.start(script);
            runs.signal(id, "go", "x");
            return id;
        };
        // When
        List<RunId> ids;
        try (var people = Executors.newFixedThreadPool(12)) {
            ids = people.invokeAll(Collections.nCopies(200, startAndSignal)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ids.stream().allMatch(id -> runs.get(id).status() == DONE));
        assertThat(Scripts.journal(script)).filteredOn("third"::equals).hasSize(200);
    }

    private long tasksOf(RunId id) throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ? AND execution_time < UTC_TIMESTAMP() + INTERVAL 1 YEAR")) {
            query.setString(1, id.value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
