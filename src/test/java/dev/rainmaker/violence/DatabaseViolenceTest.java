package dev.rainmaker.violence;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.database.OwnDatabase;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.TestRuns;
import dev.rainmaker.workflow.engine.Effect;
import dev.rainmaker.workflow.engine.Scripts;
import dev.rainmaker.workflow.engine.StepResult;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The database restarts, refuses to write, stalls, and loses answers, always in the middle of a step with an effect. The run
 * ends, each step is written once, and the effect happens once. {@code -Dviolence.stall=PT30S} stalls as long as the issue asks.
 */
@QuarkusTest
@TestProfile(ViolentProfile.class)
class DatabaseViolenceTest {
    private static final Duration STALL = Duration.parse(System.getProperty("violence.stall", "PT7S"));
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Inject
    TestRuns runs;

    private final AtomicInteger happened = new AtomicInteger();

    @AfterEach
    void calm() throws SQLException {
        DatabaseWire.flow();
        try (var admin = connection(OwnDatabase.ADMIN)) {
            admin.createStatement().execute("SET GLOBAL read_only = 0");
        }
    }

    @Test
    void everyConfirmedCommitIsOnTheDisk() throws SQLException {
        // When
        try (var connection = connection("rainmaker");
                var row = connection.createStatement().executeQuery("SELECT @@GLOBAL.innodb_flush_log_at_trx_commit")) {
            row.next();
            // Then
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    /** The stall is longer than the lease: whoever comes back first takes the run over from itself. */
    @Test
    void aDatabaseThatStallsLosesAndRepeatsNothing() throws Exception {
        // Given
        var script = runs.script();
        Scripts.on(script, "second", step -> {
            actOnce(step::effect);
            if (happened.get() == 1 && step.attempt() == 1) {
                DatabaseWire.hold();
            }
            return StepResult.next();
        });
        var id = runs.start(script);
        await().atMost(PATIENCE).until(() -> happened.get() == 1);
        // When
        await().pollDelay(STALL).atMost(STALL.plusSeconds(30)).until(() -> true);
        DatabaseWire.flow();
        // Then
        endsWithEachStepOnce(id);
    }

    @ParameterizedTest(name = "lost: the answer to {0}")
    @ValueSource(
            strings = {
                "INSERT INTO workflow_checkpoint",
                "DELETE FROM scheduled_tasks",
                "INSERT IGNORE INTO side_effect",
                "UPDATE side_effect SET status"
            })
    void anAnswerThatIsLostAfterTheCommitChangesNothing(String statement) throws Exception {
        // Given
        var script = runs.script();
        var entered = new CountDownLatch(1);
        var armed = new CountDownLatch(1);
        Scripts.on(script, "second", step -> {
            entered.countDown();
            armed.await();
            actOnce(step::effect);
            return StepResult.next();
        });
        var id = runs.start(script);
        assertThat(entered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        // When
        DatabaseWire.loseAnswerTo(statement);
        armed.countDown();
        // Then
        endsWithEachStepOnce(id);
        assertThat(DatabaseWire.answerWasLost()).as("lost").isTrue();
    }

    @Test
    void aDatabaseThatRefusesToWriteForAWhileLosesAndRepeatsNothing() throws Exception {
        // Given
        var script = runs.script();
        var readOnly = new CountDownLatch(1);
        Scripts.on(script, "second", step -> {
            actOnce(step::effect);
            if (readOnly.getCount() > 0) {
                set("SET GLOBAL read_only = 1");
                readOnly.countDown();
            }
            return StepResult.next();
        });
        var id = runs.start(script);
        assertThat(readOnly.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        // When
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        set("SET GLOBAL read_only = 0");
        // Then
        endsWithEachStepOnce(id);
    }

    @Test
    void aDatabaseThatIsKilledDuringAStepHasWhatItConfirmed() throws Exception {
        // Given
        var script = runs.script();
        var inStep = new CountDownLatch(1);
        var down = new CountDownLatch(1);
        Scripts.on(script, "second", step -> {
            actOnce(step::effect);
            inStep.countDown();
            down.await();
            return StepResult.next();
        });
        var id = runs.start(script);
        assertThat(inStep.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        // When
        OwnDatabase.kill(ViolentProfile.databaseFolder());
        down.countDown();
        OwnDatabase.again(ViolentProfile.databasePort(), ViolentProfile.databaseFolder());
        // Then
        endsWithEachStepOnce(id);
    }

    private interface Effects {
        Integer perform(Effect<Integer> effect);
    }

    /** An effect whose provider knows whether it happened. */
    private void actOnce(Effects effects) {
        effects.perform(Effect.once("act", "x", Integer.class, key -> happened.incrementAndGet())
                .askingFirst(key -> happened.get() == 0 ? Optional.empty() : Optional.of(happened.get())));
    }

    private void endsWithEachStepOnce(RunId id) throws SQLException {
        await("the run ends").atMost(PATIENCE).ignoreExceptions().until(() -> status(id) == DONE);
        assertThat(happened).as("effects").hasValue(1);
        var done = runs.steps(id).stream()
                .filter(step -> step.status() == RunStep.Status.DONE)
                .map(RunStep::node)
                .toList();
        assertThat(done).containsExactly("first", "second", "third");
        try (var connection = connection("rainmaker");
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT GROUP_CONCAT(seq ORDER BY seq) FROM workflow_checkpoint WHERE run_id = '"
                                + id + "'")) {
            rows.next();
            assertThat(rows.getString(1)).as("checkpoints").isEqualTo("0,1,2,3");
        }
    }

    private RunStatus status(RunId id) {
        return runs.get(id).status();
    }

    private static void set(String statement) throws SQLException {
        try (var admin = connection(OwnDatabase.ADMIN)) {
            admin.createStatement().execute(statement);
        }
    }

    private static Connection connection(String user) throws SQLException {
        return DriverManager.getConnection(
                ViolentProfile.jdbc(ViolentProfile.databasePort()), user, OwnDatabase.PASSWORD);
    }
}
