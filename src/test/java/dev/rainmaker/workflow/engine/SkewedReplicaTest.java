package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.clock.DatabaseClock;
import dev.rainmaker.platform.clock.SkewedClock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replica on a machine whose clock is an hour off takes part, and no timer fires early or late. */
@QuarkusTest
class SkewedReplicaTest {
    @Inject
    TestRuns runs;

    @Inject
    Engine engine;

    @Inject
    TestEngines engines;

    @Inject
    Jdbc jdbc;

    @Inject
    DatabaseClock database;

    @Inject
    AgroalDataSource source;

    private Engine replica;

    @BeforeEach
    void alone() {
        engine.stop();
    }

    @AfterEach
    void goOn() {
        replica.stop();
        engine.start();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"PT-1H", "PT1H"})
    void aTimerFiresWhenTheDatabaseSaysSo(Duration skew) {
        // Given
        var due = new AtomicReference<Instant>();
        var fired = new AtomicReference<Instant>();
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            if (step.timedOut()) {
                fired.set(database.now());
                return StepResult.next();
            }
            due.set(step.clock().now().plusSeconds(2));
            return StepResult.waitUntil(due.get());
        });
        var id = runs.start(script);
        // When
        replicaOffBy(skew);
        // Then
        runs.becomes(id, DONE);
        assertThat(Duration.between(due.get(), fired.get())).isBetween(Duration.ZERO, Duration.ofSeconds(15));
    }

    /** The wait was begun by a replica whose clock is right; a stray wake-up makes the other one look. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"PT-1H", "PT1H"})
    void aStrayWakeUpDoesNotFireATimerOfAnotherReplica(Duration skew) throws SQLException {
        // Given
        var script = runs.script();
        var due = database.now().plus(Duration.ofMinutes(30));
        Scripts.on(script, "first", step -> step.timedOut() ? StepResult.next() : StepResult.waitUntil(due));
        var id = runs.start(script);
        replicaOffBy(Duration.ZERO);
        runs.becomes(id, WAITING);
        replica.stop();
        wake(id);
        var woken = executionTime(id);
        // When
        replicaOffBy(skew);
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> executionTime(id).isAfter(woken.plusSeconds(60)));
        assertThat(Duration.between(due, executionTime(id)).abs()).isLessThan(Duration.ofSeconds(5));
        assertThat(runs.get(id).status()).isEqualTo(WAITING);
        assertThat(Scripts.journal(script)).containsExactly("first");
        runs.act(api -> api.cancel(id, TestRuns.SELLER));
    }

    /** An engine as on a machine with such a clock; it takes due runs from now on. */
    private void replicaOffBy(Duration skew) {
        var clock = SkewedClock.by(skew, database);
        assertThat(Duration.between(Instant.now().plus(skew), clock.machine()).abs())
                .as("the machine's own clock is off")
                .isLessThan(Duration.ofSeconds(10));
        replica = engines.at(clock, jdbc);
        replica.start();
    }

    private void wake(RunId id) throws SQLException {
        try (var connection = source.getConnection()) {
            TaskRows.wake(connection, id.value());
        }
    }

    private Instant executionTime(RunId id) throws SQLException {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(
                        "SELECT execution_time FROM scheduled_tasks WHERE task_instance = ?")) {
            query.setString(1, id.value());
            try (var row = query.executeQuery()) {
                return row.next() ? SqlTime.instant(row.getObject(1, LocalDateTime.class)) : Instant.EPOCH;
            }
        }
    }
}
