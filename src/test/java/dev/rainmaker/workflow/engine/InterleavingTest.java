package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One run, one signal, every order in which the worker's acts on the database and the signal's can happen: the classes that
 * production uses, on connections of their own, held before each act. Two waits for the same name show that a signal is
 * neither lost nor used twice.
 */
@QuarkusTest
class InterleavingTest {
    private static final String WORKER = "worker";
    private static final String OTHER = "other worker";
    private static final String CLIENT = "client";
    private static final Duration UNLESS_LOCKED = Duration.ofMillis(400);

    @Inject
    TestRuns runs;

    @Inject
    Engine engine;

    @Inject
    AgroalDataSource database;

    @Inject
    TestEngines engines;

    @Inject
    RunSignals signals;

    @Inject
    RunStore store;

    @Inject
    RunDriver driver;

    @Inject
    Ids ids;

    private Rows rows;

    @BeforeEach
    void alone() {
        engine.stop();
        rows = new Rows(database);
    }

    @AfterEach
    void goOn() {
        engine.start();
    }

    @Test
    void aSignalIsUsedOnceInWhateverOrderThingsHappen() throws Exception {
        // Given
        var orders = orders(4, 2);
        var lost = new ArrayList<String>();
        // When
        for (var order : orders) {
            var script = twoWaits();
            var id = start(script);
            playSignal(order, id);
            driveWhileDue(id);
            var run = runs.get(id);
            var entered =
                    Scripts.journal(script).stream().filter("three"::equals).count();
            if (run.status() != WAITING || !run.node().equals("four") || entered != 1 || unused(id) != 0) {
                lost.add(order + " left it " + run.status() + " at " + run.node() + ", three entered " + entered);
            }
            runs.signal(id, "go", "second");
            driveWhileDue(id);
            if (runs.get(id).status() != DONE) {
                lost.add(order + ": the second wait never ended");
            }
        }
        // Then
        assertThat(orders).hasSize(15);
        assertThat(lost).isEmpty();
    }

    @Test
    void ofTwoWorkersThatBelieveTheyOwnTheRunOneGetsThroughInWhateverOrderTheyAct() throws Exception {
        // Given
        var orders = orders(4, 4);
        var wrong = new ArrayList<String>();
        // When
        for (var order : orders) {
            var script = runs.script();
            Scripts.on(script, "one", step -> StepResult.waitFor(Awaited.named("go"))
                    .resumingAt("two"));
            var id = start(script);
            playTakeOver(order, id);
            driveWhileDue(id);
            var run = runs.get(id);
            if (run.status() != WAITING || run.seq() != 1 || runs.steps(id).size() != 1) {
                wrong.add(order + " left it " + run.status() + " at " + run.seq() + " with "
                        + runs.steps(id).size() + " steps");
            }
        }
        // Then
        assertThat(orders).hasSize(70);
        assertThat(wrong).isEmpty();
    }

    private String twoWaits() {
        var script = runs.script();
        Scripts.on(script, "one", step -> waitAt("two"));
        Scripts.on(script, "three", step -> waitAt("four"));
        return script;
    }

    private static StepResult waitAt(String next) {
        return StepResult.waitFor(Awaited.named("go")).resumingAt(next);
    }

    private RunId start(String script) {
        return runs.start(new StartRun("line", ids.next(), null, Map.of("script", script), null))
                .id();
    }

    private void playSignal(String order, RunId id) throws Exception {
        var turns = new Turns();
        var worker = worker(turns, WORKER, () -> rows.pick(id));
        var client = Thread.ofVirtual().start(() -> {
            signal(turns, id);
            turns.finished(CLIENT);
        });
        follow(order, turns, Map.of('a', WORKER, 'b', CLIENT));
        worker.join();
        client.join();
    }

    /** The first worker picked the run and was then thought to be dead; the second has taken it over. */
    private void playTakeOver(String order, RunId id) throws Exception {
        var turns = new Turns();
        var stale = rows.pick(id);
        var first = worker(turns, WORKER, () -> stale);
        var second = worker(turns, OTHER, () -> {
            store.raiseFence(id.value());
            return rows.pick(id);
        });
        follow(order, turns, Map.of('a', WORKER, 'b', OTHER));
        first.join();
        second.join();
    }

    private interface Picking {
        Lease lease() throws Exception;
    }

    private Thread worker(Turns turns, String name, Picking picking) {
        var gated = engines.worker(new GatedJdbc(database, turns, name));
        return Thread.ofVirtual().start(() -> {
            try {
                turns.ask(name).join();
                var lease = picking.lease();
                if (lease != null && gated.drive(lease) == RunDriver.Left.AGAIN) {
                    rows.release(lease);
                }
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            } finally {
                turns.finished(name);
            }
        });
    }

    /** The signal's transaction, held before its statements and before its commit. */
    private void signal(Turns turns, RunId id) {
        runs.get(() -> {
            var context = Vertx.currentContext();
            return held(turns, context)
                    .flatMap(ignored -> Panache.withTransaction(
                            () -> signals.signal(id.value(), "go", "first", "key-of-" + id.value())
                                    .call(() -> held(turns, context))));
        });
    }

    private static Uni<Void> held(Turns turns, io.vertx.core.Context context) {
        return Uni.createFrom()
                .completionStage(() -> turns.ask(CLIENT))
                .emitOn(act -> context.runOnContext(ignored -> act.run()));
    }

    private static void follow(String order, Turns turns, Map<Character, String> names) throws InterruptedException {
        for (var name : names.values()) {
            turns.awaitFirst(name);
        }
        for (var letter : order.toCharArray()) {
            turns.give(names.get(letter), UNLESS_LOCKED);
        }
        turns.open();
    }

    /** What the engine does with a row that is due. */
    private void driveWhileDue(RunId id) throws Exception {
        for (var lease = rows.pick(id); lease != null; lease = rows.pick(id)) {
            if (driver.drive(lease) == RunDriver.Left.AGAIN) {
                rows.release(lease);
            }
        }
    }

    private long unused(RunId id) throws Exception {
        return rows.number("SELECT COUNT(*) FROM workflow_signal WHERE used_seq IS NULL AND run_id = ?", id);
    }

    /** Every order of so many acts of a and so many of b. */
    private static List<String> orders(int a, int b) {
        if (a == 0 || b == 0) {
            return List.of("a".repeat(a) + "b".repeat(b));
        }
        var all = new ArrayList<String>();
        orders(a - 1, b).forEach(rest -> all.add("a" + rest));
        orders(a, b - 1).forEach(rest -> all.add("b" + rest));
        return all;
    }
}
