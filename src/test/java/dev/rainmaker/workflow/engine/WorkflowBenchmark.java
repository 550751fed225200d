package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How fast the engine is beside the same database's bare commits in the same minute. Run by name only ({@code
 * src/test/measure-workflow}); its figures stand in the guide to performance.
 */
@QuarkusTest
class WorkflowBenchmark {
    private static final int ROUNDS = 3;
    private static final int SIGNALS = 300;
    private static final int RUNS = Integer.getInteger("benchmark.runs", 600);
    private static final int FINISHED = Integer.getInteger("benchmark.finished", 100_000);
    private static final Duration BARE = Duration.ofSeconds(4);

    @Inject
    TestRuns runs;

    @Inject
    Engine engine;

    @Inject
    AgroalDataSource database;

    @Inject
    TestEngines engines;

    @Inject
    WorkflowConfig config;

    @Inject
    Ids ids;

    private BareCommits bare;
    private BenchRuns bench;

    @BeforeEach
    void open() throws Exception {
        bare = new BareCommits(database, config.threads());
        bench = new BenchRuns(database);
    }

    @AfterEach
    void goOn() {
        engine.start();
    }

    @Test
    void durableSteps() throws Exception {
        // Given
        var subject = runs.start(new StartRun("line", ids.next(), null, Map.of("script", runs.script()), null))
                .subjectId();
        stepsPerSecond(subject, true);
        bare.perSecond(BARE);
        var bareRates = new double[ROUNDS];
        var plain = new double[ROUNDS];
        var withEffect = new double[ROUNDS];
        // When
        for (int round = 0; round < ROUNDS; round++) {
            bareRates[round] = bare.perSecond(BARE);
            plain[round] = stepsPerSecond(subject, false);
            withEffect[round] = stepsPerSecond(subject, true);
        }
        // Then
        double base = median(bareRates);
        System.out.printf(
                "bare two-statement commits/s %.0f %s%n"
                        + "steps/s without effect %.0f %s = %.1f %% of bare (wanted 25)%n"
                        + "steps/s with an effect %.0f %s = %.1f %% of bare (wanted 18)%n"
                        + "write transactions/s with an effect %.0f = %.1f %% of bare (wanted 50)%n",
                base,
                whole(bareRates),
                median(plain),
                whole(plain),
                100 * median(plain) / base,
                median(withEffect),
                whole(withEffect),
                100 * median(withEffect) / base,
                3 * median(withEffect),
                300 * median(withEffect) / base);
        assertThat(median(plain)).isPositive();
    }

    @Test
    void signals() throws Exception {
        // Given
        var here = new ArrayList<Double>();
        var elsewhere = new ArrayList<Double>();
        latencies(20);
        // When
        here.addAll(latencies(SIGNALS));
        engine.stop();
        var other = engines.uncalled();
        other.start();
        try {
            elsewhere.addAll(latencies(SIGNALS));
        } finally {
            other.stop();
        }
        // Then
        System.out.printf(
                "signal to resumed step, ms: here p50 %.1f p99 %.1f (wanted 150); in an engine that nobody calls p50 %.1f p99 %.1f (wanted 400)%n",
                percentile(here, 50), percentile(here, 99), percentile(elsewhere, 50), percentile(elsewhere, 99));
        assertThat(here).hasSize(SIGNALS);
        assertThat(elsewhere).hasSize(SIGNALS);
    }

    @Test
    void costStaysFlat() throws Exception {
        // Given
        var subject = ids.next();
        bench.addFinished(1_000, ids.next());
        stepsPerSecond(subject, false);
        var few = new double[] {
            stepsPerSecond(subject, false), stepsPerSecond(subject, false), stepsPerSecond(subject, false)
        };
        // When
        bench.addFinished(FINISHED - 1_000, ids.next());
        var many = new double[] {
            stepsPerSecond(subject, false), stepsPerSecond(subject, false), stepsPerSecond(subject, false)
        };
        // Then
        System.out.printf(
                "steps/s with 1,000 finished runs %.0f %s, with %,d %.0f %s%n",
                median(few), whole(few), FINISHED, median(many), whole(many));
        assertThat(median(many)).isPositive();
    }

    /** Runs that are all due when the engine begins, until the last has ended. */
    private double stepsPerSecond(String subject, boolean effect) throws Exception {
        engine.stop();
        var started = bench.add(RUNS, subject, effect, ids::next);
        BenchGraph.DONE.reset();
        long begin = System.nanoTime();
        engine.start();
        await().atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> BenchGraph.DONE.sum() >= (long) RUNS * BenchGraph.STEPS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        await().atMost(Duration.ofMinutes(1)).until(() -> bench.open(started) == 0);
        return RUNS * BenchGraph.STEPS / seconds;
    }

    private List<Double> latencies(int count) {
        var found = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            var id = listening();
            long sent = System.nanoTime();
            runs.signal(id, "go", "x");
            await().atMost(Duration.ofSeconds(20))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> BenchGraph.RESUMED.containsKey(id.value()));
            found.add((BenchGraph.RESUMED.get(id.value()) - sent) / 1e6);
        }
        return found;
    }

    private RunId listening() {
        var id = new RunId(bench.addListening(ids.next()));
        runs.becomes(id, WAITING);
        return id;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String whole(double[] values) {
        return Arrays.toString(Arrays.stream(values).mapToLong(Math::round).toArray());
    }

    private static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
