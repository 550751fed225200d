package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a journey writes: every transaction waits for the disk once, so that is what a step costs. */
@QuarkusTest
class WriteBudgetTest {
    private static final int STEPS_WITH_ONE_WAIT = 9;
    private static final int PER_EFFECT = 2;

    @Inject
    TestRuns runs;

    @Inject
    AgroalDataSource database;

    private DatabaseRoot root;
    private WriteTransactions transactions;

    @BeforeEach
    void look() throws Exception {
        root = new DatabaseRoot(database);
        transactions = new WriteTransactions(root);
    }

    @AfterEach
    void stop() throws Exception {
        transactions.stop();
        root.close();
    }

    @Test
    void fiveStepsWithOneWaitWriteNineTimes() throws Exception {
        // Given
        var script = waitingAtTwo();
        transactions.record();
        // When
        var id = journey(script);
        // Then
        assertThat(transactions.about(id.value())).hasSize(STEPS_WITH_ONE_WAIT);
    }

    @Test
    void eachEffectWritesTwiceMore() throws Exception {
        // Given
        var warm = waitingAtTwo();
        var subject = runs.get(journey(warm)).subjectId();
        var script = waitingAtTwo();
        for (var node : List.of("one", "three", "five")) {
            Scripts.on(script, node, step -> {
                step.effect("send", "x", String.class, key -> "ok");
                return StepResult.next();
            });
        }
        transactions.record();
        // When
        var id = journey(script, subject);
        // Then
        assertThat(transactions.about(id.value())).hasSize(STEPS_WITH_ONE_WAIT + 3 * PER_EFFECT);
    }

    private String waitingAtTwo() {
        var script = runs.script();
        Scripts.on(script, "two", step -> StepResult.waitFor(Set.of("go"), Optional.empty(), Map.of())
                .resumingAt("three"));
        return script;
    }

    private RunId journey(String script) {
        return journey(script, "0000000000000000000000w001");
    }

    private RunId journey(String script, String subject) {
        var id = runs.start(new StartRun("line", subject, null, Map.of("script", script), null))
                .id();
        runs.becomes(id, WAITING);
        runs.signal(id, "go", "x");
        runs.becomes(id, DONE);
        return id;
    }
}
