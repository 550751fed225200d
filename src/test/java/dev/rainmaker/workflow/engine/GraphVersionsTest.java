package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deploy: replicas with the old graph only and replicas with both work side by side, and runs wait in both versions. */
@QuarkusTest
class GraphVersionsTest {
    @Inject
    TestRuns runs;

    @Inject
    Engine engine;

    @Inject
    TestEngines engines;

    @Inject
    AgroalDataSource database;

    @Inject
    Ids ids;

    private Engine before;
    private Engine after;

    @BeforeEach
    void deploy() {
        engine.stop();
        before = engines.knowing(List.of(new Old()));
        after = engines.knowing(List.of(new Old(), new New()));
    }

    @AfterEach
    void goOn() {
        before.stop();
        after.stop();
        engine.start();
    }

    @Test
    void runsOfBothVersionsEndThoughTheOldReplicaKnowsOneOnly() throws Exception {
        // Given
        before.start();
        after.start();
        var old = waiting(1);
        var renewed = waiting(2);
        // When
        runs.signal(old, "go", "x");
        runs.signal(renewed, "go", "x");
        runs.becomes(old, DONE);
        runs.becomes(renewed, DONE);
        // Then
        assertThat(runs.steps(old)).extracting(step -> step.node()).containsExactly("ask", "old_end");
        assertThat(runs.steps(renewed)).extracting(step -> step.node()).containsExactly("ask", "check", "new_end");
        assertThat(runs.steps(renewed)).extracting(step -> step.attempt()).containsOnly(1);
    }

    @Test
    void aRollingStopDuringAStepHandsTheRunOverBetweenTwoSteps() throws Exception {
        // Given
        var entered = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        var script = runs.script();
        Scripts.on(script, "ask", step -> {
            entered.countDown();
            open.await();
            return StepResult.next();
        });
        before.start();
        var id = start(1, script);
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        // When
        var stopping = Thread.ofVirtual().start(before::stop);
        open.countDown();
        stopping.join();
        after.start();
        runs.becomes(id, DONE);
        // Then
        assertThat(Scripts.journal(script)).containsExactly("ask", "old_end");
        assertThat(runs.steps(id)).extracting(step -> step.attempt()).containsOnly(1);
    }

    private RunId waiting(int version) throws Exception {
        var script = runs.script();
        var next = version == 1 ? "old_end" : "check";
        Scripts.on(
                script, "ask", step -> StepResult.waitFor(Awaited.named("go")).resumingAt(next));
        var id = start(version, script);
        runs.becomes(id, WAITING);
        return id;
    }

    /** As a process with this newest version starts it. */
    private RunId start(int version, String script) throws Exception {
        var run = runs.start(new StartRun("line", ids.next(), null, Map.of("script", script), null))
                .id();
        try (var connection = database.getConnection()) {
            Jdbc.update(
                    connection,
                    "UPDATE workflow_run SET kind = 'deployed', graph_version = ?, node = 'ask' WHERE id = ?",
                    version,
                    run.value());
        }
        return run;
    }

    private static final class Old implements GraphDefinition {
        @Override
        public String kind() {
            return "deployed";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void describe(GraphBuilder graph) {
            graph.startAt("ask")
                    .node("ask", Scripts::play)
                    .to("old_end")
                    .node("old_end", Scripts::play)
                    .end();
        }
    }

    private static final class New implements GraphDefinition {
        @Override
        public String kind() {
            return "deployed";
        }

        @Override
        public int version() {
            return 2;
        }

        @Override
        public void describe(GraphBuilder graph) {
            graph.startAt("ask")
                    .node("ask", Scripts::play)
                    .to("check")
                    .node("check", Scripts::play)
                    .to("new_end")
                    .node("new_end", Scripts::play)
                    .end();
        }
    }
}
