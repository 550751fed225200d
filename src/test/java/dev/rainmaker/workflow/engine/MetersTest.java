package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each figure that operators are promised moves when what it counts happens. */
@QuarkusTest
class MetersTest {
    @Inject
    TestRuns runs;

    @Inject
    MeterRegistry registry;

    @Inject
    RunGauges gauges;

    @Inject
    Engine engine;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void goOn() {
        engine.start();
    }

    @Test
    void theTimeOfAStepIsKeptByKindNodeAndOutcome() {
        // Given
        double before = timed("second", "done");
        // When
        runs.becomes(runs.start(runs.script()), DONE);
        // Then
        assertThat(timed("second", "done")).isEqualTo(before + 1);
        assertThat(given().get("/q/metrics").asString())
                .contains("rainmaker_workflow_step_seconds_bucket{")
                .contains("kind=\"scripted\",node=\"second\",outcome=\"done\"")
                .contains("rainmaker_workflow_due_lag_seconds");
    }

    @Test
    void retriesParkedRunsAndEndingsAreCounted() {
        // Given
        var script = runs.script();
        Scripts.on(script, "second", step -> {
            throw new RetryableFailure("busy", "Busy.");
        });
        double retries = counted(StepMeters.RETRIES, "node", "second");
        double parked = counted(StepMeters.PARKED, "node", "second");
        double ended = counted(StepMeters.ENDED, "status", "done");
        // When
        runs.becomes(runs.start(script), NEEDS_ATTENTION);
        runs.becomes(runs.start(runs.script()), DONE);
        // Then
        assertThat(counted(StepMeters.RETRIES, "node", "second")).isEqualTo(retries + 4);
        assertThat(counted(StepMeters.PARKED, "node", "second")).isEqualTo(parked + 1);
        assertThat(counted(StepMeters.ENDED, "status", "done")).isGreaterThanOrEqualTo(ended + 1);
    }

    @Test
    void runsAreCountedByState() {
        // Given
        double before = gauge(RunGauges.RUNS, "status", "waiting");
        var script = runs.script();
        Scripts.on(script, "first", step -> StepResult.waitFor(Awaited.named("never")));
        // When
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        // Then
        assertThat(gauge(RunGauges.RUNS, "status", "waiting")).isEqualTo(before + 1);
        runs.act(api -> api.pause(id, TestRuns.SELLER));
        assertThat(gauge(RunGauges.RUNS, "status", "waiting")).isEqualTo(before);
        assertThat(gauge(RunGauges.RUNS, "status", "paused")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void effectsOfUnknownOutcomeAreCountedAsTheyHappenAndAsTheyStand() {
        // Given
        double happened = counted(StepMeters.EFFECTS, "outcome", "unknown");
        double standing = gauge(RunGauges.UNKNOWN);
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            step.effect("send", "x", String.class, key -> {
                throw new IOException("connection lost");
            });
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, NEEDS_ATTENTION);
        // Then
        assertThat(counted(StepMeters.EFFECTS, "outcome", "unknown")).isEqualTo(happened + 1);
        assertThat(gauge(RunGauges.UNKNOWN)).isEqualTo(standing + 1);
        runs.act(api -> api.cancel(id, TestRuns.SELLER));
        assertThat(gauge(RunGauges.UNKNOWN)).isEqualTo(standing);
    }

    @Test
    void dueRunsThatNobodyTakesAreLateByTheDatabasesClock() throws Exception {
        // Given
        engine.stop();
        var id = runs.start(runs.script());
        // When
        update(
                "UPDATE scheduled_tasks SET execution_time = UTC_TIMESTAMP(6) - INTERVAL 90 SECOND"
                        + " WHERE task_instance = ?",
                id);
        // Then
        assertThat(gauge(RunGauges.LAG)).isBetween(90.0, 600.0);
        assertThat(gauge(RunGauges.DUE)).isGreaterThanOrEqualTo(1);
        engine.start();
        runs.becomes(id, DONE);
        await().untilAsserted(() -> assertThat(gauge(RunGauges.LAG)).isLessThan(90));
    }

    @Test
    void aRunThatIsTakenOverFromALostWorkerIsCounted() throws Exception {
        // Given
        engine.stop();
        var id = runs.start(runs.script());
        double before = counted(StepMeters.TAKEOVERS);
        update(
                "UPDATE scheduled_tasks SET picked = 1, picked_by = 'gone', version = version + 1,"
                        + " last_heartbeat = UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE WHERE task_instance = ?",
                id);
        // When
        engine.start();
        // Then
        runs.becomes(id, DONE);
        assertThat(counted(StepMeters.TAKEOVERS)).isEqualTo(before + 1);
    }

    @Test
    void theDatabaseIsAskedOnceHoweverManyLook() {
        // Given
        gauges.forget();
        long before = gauges.questions();
        // When
        for (int i = 0; i < 5; i++) {
            given().get("/q/metrics").then().statusCode(200);
        }
        // Then
        assertThat(gauges.questions()).isBetween(before + 1, before + 2);
    }

    private double timed(String node, String outcome) {
        return registry
                .find(StepMeters.STEP)
                .tags("kind", "scripted", "node", node, "outcome", outcome)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private double counted(String name, String... tags) {
        return registry.find(name).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private double gauge(String name, String... tags) {
        gauges.forget();
        Meter meter = registry.get(name).tags(tags).meter();
        return meter.measure().iterator().next().getValue();
    }

    private void update(String sql, RunId id) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
