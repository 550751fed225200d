package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.CANCELLED;
import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static dev.rainmaker.workflow.RunStatus.PAUSED;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stops, lost workers, and people who act while a worker is in a step. */
@QuarkusTest
class TakeOverTest {
    @Inject
    TestRuns runs;

    @Inject
    Engine engine;

    @Inject
    Sweeper sweeper;

    @Inject
    RunStore store;

    @Inject
    DriveTools tools;

    @Inject
    RunDriver driver;

    @Inject
    Graphs graphs;

    @Inject
    AgroalDataSource database;

    @Inject
    TestEngines engines;

    @Inject
    WorkflowConfig config;

    @Inject
    Ids ids;

    @AfterEach
    void goOn() {
        engine.start();
    }

    @Test
    void aRunThatWaitsSurvivesAStopAndAStart() {
        // Given
        var script = waitingScript();
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        engine.stop();
        runs.signal(id, "go", "x");
        assertThat(engine.running()).isFalse();
        assertThat(runs.get(id).status()).isEqualTo(WAITING);
        // When
        engine.start();
        // Then
        runs.becomes(id, DONE);
    }

    @Test
    void anotherEngineTakesWhatTheStoppedOneLeft() throws Exception {
        // Given
        var script = runs.script();
        var entered = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        Scripts.on(script, "first", step -> {
            entered.countDown();
            open.await();
            return StepResult.next();
        });
        var id = runs.start(script);
        entered.await(10, TimeUnit.SECONDS);
        // When
        var stopping = Thread.ofVirtual().start(engine::stop);
        open.countDown();
        stopping.join();
        var between = runs.get(id);
        var other = engines.another();
        other.start();
        // Then
        try {
            runs.becomes(id, DONE);
        } finally {
            other.stop();
        }
        assertThat(between.status()).isNotEqualTo(DONE);
        assertThat(Scripts.journal(script)).containsExactly("first", "second", "third");
    }

    @Test
    void aStepThatIsInterruptedByTheStopIsRepeatedWithoutCountingAsFailed() {
        // Given
        var script = runs.script();
        var tries = new AtomicInteger();
        var entered = new CountDownLatch(1);
        Scripts.on(script, "first", step -> {
            if (tries.incrementAndGet() == 1) {
                entered.countDown();
                new CountDownLatch(1).await();
            }
            return StepResult.next();
        });
        var id = runs.start(script);
        await().until(() -> entered.getCount() == 0);
        // When
        engine.stop();
        engine.start();
        runs.becomes(id, DONE);
        // Then
        assertThat(runs.steps(id)).hasSize(3).extracting(RunStep::attempt).containsOnly(1);
    }

    @Test
    void aWorkerThatWasTakenOverCommitsNothing() throws Exception {
        // Given
        var script = runs.script();
        engine.stop();
        var id = runs.start(script);
        var lease = pick(id);
        var stale = new Drive(tools, lease, store.load(id.value()).orElseThrow(), Woken.NOT);
        store.raiseFence(id.value());
        // When
        var ending = stale.through(graphs.find("scripted", 1).orElseThrow());
        // Then
        assertThat(ending).isEqualTo(Drive.Ending.STALE);
        assertThat(runs.get(id).seq()).isZero();
        assertThat(runs.steps(id)).isEmpty();
        assertThat(driver.drive(lease)).isEqualTo(RunDriver.Left.NOTHING);
        assertThat(runs.get(id).status()).isEqualTo(DONE);
    }

    @Test
    void aWorkerWhoseRowIsNotItsOwnAnyMoreLetsGo() throws Exception {
        // Given
        var script = runs.script();
        engine.stop();
        var id = runs.start(script);
        var lease = pick(id);
        var stolen = new AtomicInteger();
        Scripts.on(script, "third", step -> {
            if (stolen.compareAndSet(0, 1)) {
                pick(id);
            }
            return StepResult.next();
        });
        // When
        var left = driver.drive(lease);
        // Then
        assertThat(left).isEqualTo(RunDriver.Left.NOTHING);
        assertThat(runs.get(id).seq()).isEqualTo(2);
        release(id);
        sweeper.sweep();
        engine.start();
        runs.becomes(id, DONE);
    }

    @Test
    void aStaleWorkerBeginsNoEffect() throws Exception {
        // Given
        var script = runs.script();
        engine.stop();
        var id = runs.start(script);
        var calls = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            step.effect("send", "x", Integer.class, key -> calls.incrementAndGet());
            return StepResult.next();
        });
        var stale = new Drive(tools, pick(id), store.load(id.value()).orElseThrow(), Woken.NOT);
        store.raiseFence(id.value());
        // When
        var ending = stale.through(graphs.find("scripted", 1).orElseThrow());
        // Then
        assertThat(ending).isEqualTo(Drive.Ending.STALE);
        assertThat(calls).hasValue(0);
        release(id);
    }

    @Test
    void aWorkerThatIsSilentTooLongIsReplacedAndOneThatDiesEachTimeIsReported() throws Exception {
        // Given
        var script = runs.script();
        engine.stop();
        var id = runs.start(script);
        // When
        for (int lost = 0; lost < config.attempts(); lost++) {
            pick(id);
            var heard = update(
                    "UPDATE scheduled_tasks SET last_heartbeat = UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE, picked_by = 'gone'"
                            + " WHERE task_instance = ?",
                    id);
            assertThat(heard).isEqualTo(1);
            store.raiseFence(id.value());
        }
        engine.start();
        // Then
        assertThat(runs.becomes(id, NEEDS_ATTENTION).problem().code()).isEqualTo("worker_lost");
        assertThat(Scripts.journal(script)).isEmpty();
    }

    @Test
    void cancellingDuringAStepWinsOverItsResult() throws Exception {
        // Given
        var script = runs.script();
        var entered = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        Scripts.on(script, "first", step -> {
            entered.countDown();
            open.await();
            return StepResult.next();
        });
        var id = runs.start(script);
        entered.await(10, TimeUnit.SECONDS);
        // When
        runs.act(api -> api.cancel(id, TestRuns.SELLER));
        open.countDown();
        // Then
        await().until(() -> rows(id) == 0);
        assertThat(runs.get(id).status()).isEqualTo(CANCELLED);
        assertThat(Scripts.journal(script)).containsExactly("first");
    }

    @Test
    void pausingAndResumingDuringAStepRepeatsIt() throws Exception {
        // Given
        var script = runs.script();
        var entered = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        Scripts.on(script, "first", step -> {
            entered.countDown();
            open.await();
            return StepResult.next();
        });
        var id = runs.start(script);
        entered.await(10, TimeUnit.SECONDS);
        // When
        var paused = runs.act(api -> api.pause(id, TestRuns.SELLER));
        runs.act(api -> api.resume(id, TestRuns.SELLER));
        open.countDown();
        // Then
        assertThat(paused.status()).isEqualTo(PAUSED);
        runs.becomes(id, DONE);
        assertThat(Scripts.journal(script)).containsExactly("first", "first", "second", "third");
    }

    @Test
    void theSweeperWakesWhatWasMissed() throws Exception {
        // Given
        engine.stop();
        var script = waitingScript();
        var lostStart = runs.start(runs.script());
        release(lostStart);
        engine.start();
        var signalled = runs.start(script);
        runs.becomes(signalled, WAITING);
        engine.stop();
        runs.signal(signalled, "go", "x");
        release(signalled);
        // When
        int woken = sweeper.sweep();
        engine.start();
        // Then
        assertThat(woken).isGreaterThanOrEqualTo(2);
        runs.becomes(lostStart, DONE);
        runs.becomes(signalled, DONE);
    }

    @Test
    void aRunOfAGraphThatThisProcessDoesNotKnowIsLeftToOthers() throws Exception {
        // Given
        engine.stop();
        var id = runs.start(runs.script());
        update("UPDATE workflow_run SET graph_version = 99 WHERE id = ?", id);
        // When
        var left = driver.drive(pick(id));
        // Then
        assertThat(left).isEqualTo(RunDriver.Left.ELSEWHERE);
        runs.act(api -> api.cancel(id, TestRuns.SELLER));
        release(id);
    }

    @Test
    void aRowWithoutARunGoes() {
        // When
        var left = driver.drive(new Lease(ids.next(), 1, () -> false));
        // Then
        assertThat(left).isEqualTo(RunDriver.Left.NOTHING);
        assertThatThrownBy(() -> runs.get(new RunId(ids.next()))).hasMessageContaining("no run");
    }

    private String waitingScript() {
        var script = runs.script();
        Scripts.on(
                script,
                "first",
                step -> step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("go")) : StepResult.next());
        return script;
    }

    /** Takes the run's row as another worker would. */
    private Lease pick(RunId id) throws Exception {
        update(
                "UPDATE scheduled_tasks SET picked = 1, picked_by = 'other', last_heartbeat = UTC_TIMESTAMP(6),"
                        + " version = version + 1 WHERE task_instance = ?",
                id);
        return new Lease(
                id.value(), number("SELECT version FROM scheduled_tasks WHERE task_instance = ?", id), () -> false);
    }

    private void release(RunId id) throws Exception {
        var run = runs.get(id);
        update(
                List.of(DONE, CANCELLED).contains(run.status()) || !engine.running()
                        ? "DELETE FROM scheduled_tasks WHERE task_instance = ?"
                        : "UPDATE scheduled_tasks SET picked = 0, version = version + 1 WHERE task_instance = ?",
                id);
    }

    private long rows(RunId id) throws Exception {
        return number("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ?", id);
    }

    private int update(String sql, RunId id) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.value());
            return statement.executeUpdate();
        }
    }

    private long number(String sql, RunId id) throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, id.value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
