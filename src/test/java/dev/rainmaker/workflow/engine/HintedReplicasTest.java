package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.hint.Hint;
import dev.rainmaker.platform.hint.LocalRedis;
import dev.rainmaker.platform.hint.RedisHints;
import dev.rainmaker.platform.hint.WithRedis;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.TestRuns;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that one replica starts and another one takes: here only starts, and what takes them is another engine. */
@QuarkusTest
@TestProfile(WithRedis.class)
class HintedReplicasTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration HARDLY_EVER = Duration.ofMinutes(10);

    /** Injected by {@link WithRedis.Server}. */
    LocalRedis redis;

    @Inject
    TestRuns runs;

    @Inject
    Engine here;

    @Inject
    TestEngines engines;

    @Inject
    WorkflowConfig config;

    @Inject
    MeterRegistry metrics;

    @Inject
    Ids ids;

    private final List<Replica> replicas = new ArrayList<>();

    /** Another process as far as the database and Redis can tell: its own scheduler, wake-ups and connection. */
    private record Replica(RedisHints hints, WakeUps wakeUps, Engine engine) {
        void stop() {
            engine.stop();
            hints.close();
        }
    }

    @BeforeEach
    void onlyOthersWork() {
        here.stop();
        await().atMost(PATIENCE).until(this::connected);
    }

    @AfterEach
    void goOn() {
        replicas.forEach(Replica::stop);
        here.start();
    }

    @Test
    void aRunThatIsStartedHereIsTakenThereLongBeforeItWouldBeFound() {
        // Given
        replica(HARDLY_EVER);
        for (int i = 0; i < 5; i++) {
            // When
            var id = runs.start(runs.script());
            // Then
            runs.becomes(id, DONE);
        }
    }

    @Test
    void aSignalThatIsTakenHereResumesTheRunThere() {
        // Given
        replica(HARDLY_EVER);
        var id = runs.start(waitingScript());
        runs.becomes(id, WAITING);
        // When
        runs.signal(id, "go", "x");
        // Then
        runs.becomes(id, DONE);
    }

    @Test
    void runsEndWithoutRedisAndHintsComeBackWithIt() {
        // Given
        replica(Duration.ofSeconds(1));
        var before = runs.start(waitingScript());
        runs.becomes(before, WAITING);
        // When
        redis.stop();
        await().atMost(PATIENCE).until(() -> !connected());
        var during = runs.start(runs.script());
        runs.signal(before, "go", "x");
        // Then
        runs.becomes(during, DONE);
        runs.becomes(before, DONE);
        redis.start();
        await().atMost(PATIENCE).until(this::connected);
        replicas.forEach(Replica::stop);
        replicas.clear();
        replica(HARDLY_EVER);
        runs.becomes(runs.start(runs.script()), DONE);
    }

    @Test
    void aNoisyChannelChangesNothing() throws Exception {
        // Given
        replica(Duration.ofMillis(500));
        replica(Duration.ofMillis(500));
        var over = new AtomicBoolean();
        var noise = Thread.ofVirtual().start(() -> {
            for (int i = 0; !over.get(); i++) {
                redis.say(i % 3 == 0 ? "nobody:" + i % 8 : i % 3 == 1 ? "nobody:7" : ids.next() + i);
            }
        });
        // When
        var scripts = new ArrayList<String>();
        var started = new ArrayList<RunId>();
        for (int i = 0; i < 40; i++) {
            scripts.add(waitingScript());
            started.add(runs.start(scripts.getLast()));
            runs.signal(started.getLast(), "go", "x", "once");
            runs.signal(started.getLast(), "go", "x", "once");
        }
        // Then
        started.forEach(id -> runs.becomes(id, DONE));
        over.set(true);
        noise.join();
        assertThat(started).allSatisfy(id -> assertThat(runs.get(id).seq()).isBetween(3, 4));
        assertThat(scripts).allSatisfy(script -> assertThat(Scripts.journal(script))
                .containsSubsequence("first", "second", "third")
                .containsOnlyOnce("second", "third"));
    }

    private Replica replica(Duration poll) {
        var wakeUps = new AtomicReference<WakeUps>();
        var hints = redis.replica(ids.next(), hint -> heard(wakeUps.get(), hint));
        wakeUps.set(new WakeUps(hints));
        var engine = engines.another(wakeUps.get(), polling(poll));
        engine.start();
        var replica = new Replica(hints, wakeUps.get(), engine);
        replicas.add(replica);
        await().atMost(PATIENCE).until(hints::connected);
        return replica;
    }

    private static void heard(WakeUps wakeUps, Hint hint) {
        if (wakeUps != null) {
            wakeUps.heard(hint);
        }
    }

    /** The configuration of the application but for this. */
    private WorkflowConfig polling(Duration every) {
        return (WorkflowConfig) Proxy.newProxyInstance(
                WorkflowConfig.class.getClassLoader(),
                new Class<?>[] {WorkflowConfig.class},
                (proxy, method, values) ->
                        method.getName().equals("pollEvery") ? every : method.invoke(config, values));
    }

    private boolean connected() {
        return metrics.get("rainmaker.redis.connected").gauge().value() == 1;
    }

    private String waitingScript() {
        var script = runs.script();
        Scripts.on(
                script,
                "first",
                step -> step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("go")) : StepResult.next());
        return script;
    }
}
