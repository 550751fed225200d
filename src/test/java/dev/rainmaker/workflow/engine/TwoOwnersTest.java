package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two schedulers that both think they own a run drive it at the same moment. */
@QuarkusTest
class TwoOwnersTest {
    @Inject
    TestRuns runs;

    @Inject
    Engine engine;

    @Inject
    RunDriver driver;

    @Inject
    AgroalDataSource database;

    private final CyclicBarrier together = new CyclicBarrier(2);
    private final AtomicInteger met = new AtomicInteger();

    @BeforeEach
    void alone() {
        engine.stop();
    }

    @AfterEach
    void goOn() {
        engine.start();
    }

    @RepeatedTest(5)
    void eachStepIsWrittenOnce() throws Exception {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            meet();
            return StepResult.next();
        });
        var id = runs.start(script);
        var lease = pick(id);
        // When
        var left = both(lease);
        // Then
        assertThat(left).containsOnly(RunDriver.Left.NOTHING);
        assertThat(runs.get(id).status()).isEqualTo(DONE);
        assertThat(runs.steps(id)).extracting(RunStep::node).containsExactly("first", "second", "third");
        assertThat(number("SELECT COUNT(*) FROM workflow_checkpoint WHERE run_id = ?", id))
                .isEqualTo(4);
    }

    /** Both call the provider with the same key, so it does it once; the ledger has one entry and the run one answer. */
    @RepeatedTest(5)
    void anEffectIsKnownByOneKey() throws Exception {
        // Given
        var script = runs.script();
        Map<String, Integer> provider = new ConcurrentHashMap<>();
        var deeds = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            meet();
            int answer = step.effect(Effect.once(
                            "act",
                            "x",
                            Integer.class,
                            key -> provider.computeIfAbsent(key, k -> deeds.incrementAndGet()))
                    .askingFirst(key -> Optional.ofNullable(provider.get(key))));
            return StepResult.next("answer", answer);
        });
        var id = runs.start(script);
        var lease = pick(id);
        // When
        both(lease);
        engine.start();
        // Then
        runs.becomes(id, DONE);
        assertThat(deeds).hasValue(1);
        assertThat(number("SELECT COUNT(*) FROM side_effect WHERE status = 'done' AND run_id = ?", id))
                .isEqualTo(1);
        assertThat(runs.steps(id))
                .filteredOn(step -> step.status() == RunStep.Status.DONE)
                .extracting(RunStep::node)
                .containsExactly("first", "second", "third");
    }

    @Test
    void theOneWhoseRowWasTakenLetsGoOfNothing() throws Exception {
        // Given
        var script = runs.script();
        var id = runs.start(script);
        var old = pick(id);
        var taken = pick(id);
        // When
        var left = driver.drive(new Lease(old.runId(), old.version(), () -> true));
        // Then
        assertThat(left).isEqualTo(RunDriver.Left.AGAIN);
        assertThat(number("SELECT COUNT(*) FROM scheduled_tasks WHERE picked = 1 AND task_instance = ?", id))
                .isEqualTo(1);
        assertThat(driver.drive(taken)).isEqualTo(RunDriver.Left.NOTHING);
        assertThat(runs.get(id).status()).isEqualTo(DONE);
    }

    /** Only the first two who come meet; who repeats the step afterwards is alone. */
    private void meet() throws Exception {
        if (met.incrementAndGet() <= 2) {
            together.await(20, TimeUnit.SECONDS);
        }
    }

    private List<RunDriver.Left> both(Lease lease) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<RunDriver.Left> owner = () -> driver.drive(lease);
            return threads.invokeAll(List.of(owner, owner)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private Lease pick(RunId id) throws SQLException {
        try (var connection = database.getConnection()) {
            Jdbc.update(
                    connection,
                    "UPDATE scheduled_tasks SET picked = 1, picked_by = 'both', last_heartbeat = UTC_TIMESTAMP(6),"
                            + " version = version + 1 WHERE task_instance = ?",
                    id.value());
        }
        return new Lease(
                id.value(), number("SELECT version FROM scheduled_tasks WHERE task_instance = ?", id), () -> false);
    }

    private long number(String sql, RunId id) throws SQLException {
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
