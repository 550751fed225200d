package dev.rainmaker.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that wait for months cost nothing, and a crowd of signals at once wakes each of them once. */
@QuarkusTest
class ManyWaitingTest {
    private static final int MANY = 10_000;
    private static final int AT_ONCE = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(5);

    @Inject
    TestRuns runs;

    @Inject
    RunSignals signals;

    @Inject
    AgroalDataSource database;

    @Inject
    Ids ids;

    private DatabaseRoot root;

    @BeforeEach
    void look() throws Exception {
        root = new DatabaseRoot(database);
        clean();
    }

    @AfterEach
    void leave() throws Exception {
        clean();
        root.close();
    }

    @Test
    void tenThousandWaitingRunsCostAsManyQueriesAndAsMuchMemoryAsTen() throws Exception {
        // Given
        new WaitingRuns(database).add(10, ids::next);
        long fewQueries = queriesOfAQuietLook();
        long fewBytes = heap();
        new WaitingRuns(database).add(MANY - 10, ids::next);
        // When
        long manyQueries = queriesOfAQuietLook();
        long manyBytes = heap();
        // Then
        System.out.printf(
                "waiting runs 10: %d queries in %d s, heap %d MB; %d: %d queries, heap %d MB%n",
                fewQueries, LOOK.toSeconds(), fewBytes >> 20, MANY, manyQueries, manyBytes >> 20);
        assertThat((double) manyQueries).isLessThan(1.25 * fewQueries + 20);
        assertThat(manyBytes).isLessThan(fewBytes + (20L << 20));
    }

    @Test
    void aThousandSignalsAtOnceWakeEachRunOnce() throws Exception {
        // Given
        var waiting = new WaitingRuns(database).add(AT_ONCE, ids::next);
        // When
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<?>>();
            for (var id : waiting) {
                sent.add(senders.submit(() ->
                        runs.get(() -> Panache.withTransaction(() -> signals.signal(id, "go", "x", "key-" + id)))));
                sent.add(senders.submit(() ->
                        runs.get(() -> Panache.withTransaction(() -> signals.signal(id, "go", "x", "key-" + id)))));
            }
            for (var one : sent) {
                one.get();
            }
        }
        // Then
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(root.number("SELECT COUNT(*) FROM "
                        + WaitingRuns.TABLE + " WHERE start_key LIKE '" + WaitingRuns.KEY + "%' AND status = 'done'"))
                .isEqualTo(AT_ONCE));
        assertThat(stepsOf("two")).isEqualTo(AT_ONCE);
        assertThat(root.number("SELECT COUNT(*) FROM rainmaker.workflow_signal s JOIN " + WaitingRuns.TABLE
                        + " r ON r.id = s.run_id WHERE r.start_key LIKE '" + WaitingRuns.KEY
                        + "%' AND s.used_seq IS NOT NULL"))
                .isEqualTo(AT_ONCE);
    }

    /** The least of three looks: chores of the rest of the application that fall into one are not the engine's. */
    private long queriesOfAQuietLook() throws Exception {
        return Math.min(queriesWhile(LOOK), Math.min(queriesWhile(LOOK), queriesWhile(LOOK)));
    }

    private long stepsOf(String node) throws Exception {
        return root.number("SELECT COUNT(*) FROM rainmaker.workflow_step s JOIN " + WaitingRuns.TABLE
                + " r ON r.id = s.run_id WHERE r.start_key LIKE '" + WaitingRuns.KEY + "%' AND s.node = '" + node
                + "'");
    }

    /** Nothing is done but what the process does by itself. */
    private long queriesWhile(Duration time) throws Exception {
        long before = root.status("Questions");
        long end = System.nanoTime() + time.toNanos();
        await().atMost(time.multipliedBy(4)).pollDelay(Duration.ZERO).until(() -> System.nanoTime() >= end);
        return root.status("Questions") - before;
    }

    private static long heap() {
        var runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private void clean() throws Exception {
        var mine = " (SELECT id FROM " + WaitingRuns.TABLE + " WHERE start_key LIKE '" + WaitingRuns.KEY + "%')";
        for (var table : List.of("workflow_signal", "workflow_step", "workflow_checkpoint")) {
            root.execute("DELETE FROM rainmaker." + table + " WHERE run_id IN" + mine);
        }
        root.execute("DELETE FROM rainmaker.scheduled_tasks WHERE task_instance IN" + mine);
        root.execute("DELETE FROM " + WaitingRuns.TABLE + " WHERE start_key LIKE '" + WaitingRuns.KEY + "%'");
    }
}
