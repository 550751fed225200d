package dev.rainmaker.workflow;

import static dev.rainmaker.workflow.RunCalls.act;
import static dev.rainmaker.workflow.RunCalls.as;
import static dev.rainmaker.workflow.RunCalls.audit;
import static dev.rainmaker.workflow.RunCalls.oneOfTwoWins;
import static dev.rainmaker.workflow.RunStatus.CANCELLED;
import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static dev.rainmaker.workflow.RunStatus.PAUSED;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestTokens;
import dev.rainmaker.workflow.engine.Awaited;
import dev.rainmaker.workflow.engine.Scripts;
import dev.rainmaker.workflow.engine.StepResult;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A person takes a run over and hands it back. */
@QuarkusTest
class RunLeadTest {
    private static final String ME = "0000000000000000000000se11";

    @Inject
    TestRuns runs;

    @Inject
    ScriptedControl control;

    @Inject
    AgroalDataSource database;

    @Test
    void aRunThatAPersonLeadsIsHeldWhateverComes() throws SQLException {
        // Given
        var script = waits("first");
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        // When
        act(id, "take-over").statusCode(200).body("status", equalTo("paused")).body("ledBy", equalTo(ME));
        runs.signal(id, "go", "x");
        // Then
        for (var refused : new String[] {"take-over", "resume"}) {
            act(id, refused).statusCode(409).body("code", equalTo("run_led_by_person"));
        }
        act(id, "pause").statusCode(409);
        act(id, "retry").statusCode(409);
        as(TestTokens.seller())
                .body(Map.of("reason", "x"))
                .post("/api/v1/runs/" + id + "/skip")
                .then()
                .statusCode(409)
                .body("code", equalTo("run_led_by_person"));
        assertThat(runs.get(id).status()).isEqualTo(PAUSED);
        assertThat(Scripts.journal(script)).containsExactly("first");
        act(id, "hand-back").statusCode(200).body("ledBy", nullValue());
        runs.becomes(id, DONE);
        assertThat(Scripts.journal(script)).containsExactly("first", "first", "second", "third");
        assertThat(audit(id)).contains("run.taken_over", "run.handed_back");
    }

    @Test
    void heldItCostsARowAndNoTask() throws SQLException {
        // Given
        var id = runs.start(waits("first"));
        runs.becomes(id, WAITING);
        // When
        act(id, "take-over").statusCode(200);
        // Then
        await().untilAsserted(() -> assertThat(tasks(id)).isZero());
    }

    @Test
    void aStepWhoseDraftWasWithdrawnIsDoneAnew() {
        // Given
        var script = waits("second");
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        control.hasDraft(id);
        // When
        act(id, "take-over").statusCode(200);
        act(id, "hand-back").statusCode(200);
        // Then
        await().untilAsserted(() ->
                assertThat(Scripts.journal(script)).containsExactly("first", "second", "first", "second"));
        runs.becomes(id, WAITING);
        assertThat(control.withdrawn()).contains(id.value());
    }

    @Test
    void whatItAskedIsAskedAgainWhenItIsHandedBack() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> StepResult.attention("which", "Say which.", "skip"));
        var id = runs.start(script);
        runs.becomes(id, NEEDS_ATTENTION);
        // When
        act(id, "take-over").statusCode(200).body("status", equalTo("paused"));
        act(id, "hand-back").statusCode(200);
        // Then
        var run = runs.get(id);
        assertThat(run.status()).isEqualTo(NEEDS_ATTENTION);
        assertThat(run.problem().code()).isEqualTo("which");
    }

    @Test
    void aPauseStaysAPause() {
        // Given
        var id = runs.start(waits("first"));
        runs.becomes(id, WAITING);
        act(id, "pause").statusCode(200);
        // When
        act(id, "take-over").statusCode(200);
        act(id, "hand-back").statusCode(200).body("status", equalTo("paused"));
        // Then
        act(id, "resume").statusCode(200).body("status", equalTo("waiting"));
    }

    @Test
    void aWorkerInAStepCommitsNothingOnceAPersonLeads() throws InterruptedException {
        // Given
        var script = runs.script();
        var entered = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        Scripts.on(script, "first", step -> {
            entered.countDown();
            open.await(20, TimeUnit.SECONDS);
            return StepResult.next();
        });
        var id = runs.start(script);
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        // When
        act(id, "take-over").statusCode(200);
        open.countDown();
        // Then
        await().untilAsserted(() -> assertThat(tasks(id)).isZero());
        assertThat(runs.get(id).seq()).isZero();
        act(id, "hand-back").statusCode(200);
        runs.becomes(id, DONE);
    }

    @Test
    void ofTwoWhoTakeOverOneLeads() {
        // Given
        var id = runs.start(waits("first"));
        runs.becomes(id, WAITING);
        // Then
        oneOfTwoWins(() -> as(TestTokens.manager()).post("/api/v1/runs/" + id + "/take-over"));
        oneOfTwoWins(() -> as(TestTokens.manager()).post("/api/v1/runs/" + id + "/hand-back"));
    }

    @Test
    void aRunThatIsLedCanBeCancelledAndAnEndedOneCannotBeLed() {
        // Given
        var id = runs.start(waits("first"));
        runs.becomes(id, WAITING);
        act(id, "take-over").statusCode(200);
        // When
        act(id, "cancel").statusCode(200).body("ledBy", nullValue());
        // Then
        assertThat(runs.get(id).status()).isEqualTo(CANCELLED);
        act(id, "take-over").statusCode(409).body("code", equalTo("illegal_transition"));
        act(id, "hand-back").statusCode(409).body("code", equalTo("run_not_led"));
    }

    @Test
    void onlyWhatHasAClientCanBeLed() {
        // Given
        var id = runs.start("loop", Map.of("limit", 1));
        runs.becomes(id, NEEDS_ATTENTION);
        // Then
        act(id, "take-over").statusCode(409).body("code", equalTo("not_for_this_kind"));
    }

    private String waits(String node) {
        var script = runs.script();
        Scripts.on(
                script,
                node,
                step -> step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("go")) : StepResult.next());
        return script;
    }

    private int tasks(RunId id) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ?")) {
            query.setString(1, id.value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
