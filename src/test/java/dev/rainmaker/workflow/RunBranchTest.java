package dev.rainmaker.workflow;

import static dev.rainmaker.workflow.RunCalls.act;
import static dev.rainmaker.workflow.RunCalls.as;
import static dev.rainmaker.workflow.RunCalls.audit;
import static dev.rainmaker.workflow.RunCalls.branch;
import static dev.rainmaker.workflow.RunCalls.oneOfTwoWins;
import static dev.rainmaker.workflow.RunStatus.CANCELLED;
import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.workflow.engine.Awaited;
import dev.rainmaker.workflow.engine.Scripts;
import dev.rainmaker.workflow.engine.StepResult;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A person goes back to a checkpoint and on from there in a new run. */
@QuarkusTest
class RunBranchTest {
    @Inject
    TestRuns runs;

    @Inject
    ScriptedControl control;

    @Inject
    Ids ids;

    @Test
    void aBranchGoesOnFromTheCheckpointAndTheOldRunEnds() {
        // Given
        var sent = new CopyOnWriteArrayList<String>();
        var id = sendsAndWaits(sent);
        // When
        var branch = branched(id, Map.of("seq", 1, "reason", "another way"));
        // Then
        runs.becomes(branch, WAITING);
        var old = runs.get(id);
        var now = runs.get(branch);
        assertThat(old.status()).isEqualTo(CANCELLED);
        assertThat(old.continuedBy()).isEqualTo(branch.value());
        assertThat(now.parentId()).isEqualTo(id.value());
        assertThat(now.subjectId()).isEqualTo(old.subjectId());
        assertThat(control.withdrawn()).contains(id.value());
        assertThat(sent).hasSize(3).anyMatch(key -> key.startsWith(branch + ":0:second:"));
        assertThat(sent.stream().filter(key -> key.contains(":first:")))
                .as("done before")
                .hasSize(1);
        assertThat(audit(id)).contains("run.branched");
        assertThat(audit(branch)).contains("run.started");
    }

    @Test
    void editsAreInTheStateOfTheBranchOnly() {
        // Given
        var seen = new CopyOnWriteArrayList<String>();
        var script = runs.script();
        Scripts.on(script, "first", step -> StepResult.next(Map.of("colour", "red", "size", "l")));
        Scripts.on(script, "second", step -> {
            seen.add(step.state().text("colour") + " " + step.state().text("size"));
            return StepResult.next();
        });
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // When
        var branch = branched(
                id, Map.of("seq", 1, "reason", "other colour", "edits", Map.of("colour", "green", "size", "")));
        // Then
        runs.becomes(branch, DONE);
        assertThat(seen).containsExactly("red l", "green null");
        assertThat(runs.get(id).status()).isEqualTo(DONE);
        branch(id, Map.of("seq", 1, "reason", "x", "edits", Map.of("script", "y")))
                .statusCode(400);
    }

    @Test
    void whatStillArrivesForTheOldRunMovesTheBranch() {
        // Given
        var id = sendsAndWaits(new CopyOnWriteArrayList<>());
        var branch = branched(id, Map.of("seq", 1, "reason", "again"));
        runs.becomes(branch, WAITING);
        // When
        runs.signal(id, "go", "x");
        // Then
        runs.becomes(branch, DONE);
    }

    @Test
    void aSignalThatTheOldRunHadNotUsedIsNotLost() {
        // Given
        var id = sendsAndWaits(new CopyOnWriteArrayList<>());
        act(id, "pause").statusCode(200);
        runs.signal(id, "go", "x");
        // When
        var branch = branched(id, Map.of("seq", 1, "reason", "again"));
        // Then
        runs.becomes(branch, DONE);
    }

    @Test
    void theListOffersWhatFits() {
        // Given
        var id = sendsAndWaits(new CopyOnWriteArrayList<>());
        // Then
        as(TestTokens.viewer())
                .get("/api/v1/runs/" + id + "/checkpoints")
                .then()
                .statusCode(200)
                .body("next", contains("first", "second"))
                .body("seq", contains(0, 1));
        branch(id, Map.of("seq", 2, "reason", "in the middle of a wait"))
                .statusCode(409)
                .body("code", equalTo("checkpoint_unfit"));
        branch(id, Map.of("seq", 77, "reason", "never was")).statusCode(409);
        branch(id, Map.of("seq", 1)).statusCode(400);
        branch(id, Map.of("reason", "x")).statusCode(400);
        branch(new RunId(ids.next()), Map.of("seq", 0, "reason", "x")).statusCode(404);
        runs.signal(id, "go", "x");
        runs.becomes(id, DONE);
        branch(id, Map.of("seq", 3, "reason", "acts under an approval"))
                .statusCode(409)
                .body("code", equalTo("checkpoint_unfit"));
        var loop = runs.start("loop", Map.of("limit", 1));
        as(TestTokens.viewer())
                .get("/api/v1/runs/" + loop + "/checkpoints")
                .then()
                .body("$", empty());
        branch(loop, Map.of("seq", 0, "reason", "x")).statusCode(409).body("code", equalTo("not_for_this_kind"));
    }

    @Test
    void nobodyIsBotheredAgainWhoDoesNotWantToBe() {
        // Given
        var id = sendsAndWaits(new CopyOnWriteArrayList<>());
        control.isUnwelcome(runs.get(id).subjectId());
        // Then
        branch(id, Map.of("seq", 1, "reason", "x")).statusCode(409).body("code", equalTo("recipient_suppressed"));
        assertThat(runs.get(id).status()).isEqualTo(WAITING);
    }

    @Test
    void aSubjectHasOneOpenRunAndItsStartKeyGoesAlong() {
        // Given
        var script = runs.script();
        Scripts.on(
                script,
                "second",
                step -> step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("go")) : StepResult.next());
        var subject = ids.next();
        var start = new StartRun("scripted", subject, null, Map.of("script", script), "key:" + subject);
        var first = runs.start(start).id();
        runs.becomes(first, WAITING);
        // When
        var second = branched(first, Map.of("seq", 0, "reason", "one"));
        // Then
        assertThat(runs.start(start).id()).isEqualTo(second);
        branch(first, Map.of("seq", 0, "reason", "two")).statusCode(409).body("code", equalTo("journey_open"));
        runs.becomes(second, WAITING);
        act(second, "cancel").statusCode(200);
        var third = branched(first, Map.of("seq", 0, "reason", "three"));
        assertThat(runs.start(start).id()).isEqualTo(third);
        runs.becomes(third, WAITING);
        runs.signal(second, "go", "late");
        runs.becomes(third, DONE);
        as(TestTokens.viewer())
                .get("/api/v1/runs?status=waiting&status=runnable&subject=" + subject)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void ofTwoBranchesAtOnceOneIsMade() {
        // Given
        var id = sendsAndWaits(new CopyOnWriteArrayList<>());
        // Then
        oneOfTwoWins(() -> as(TestTokens.manager())
                .body(Map.of("seq", 1, "reason", "at once"))
                .post("/api/v1/runs/" + id + "/branch"));
        as(TestTokens.viewer()).get("/api/v1/runs?parent=" + id).then().body("items", hasSize(1));
    }

    @Test
    void aRunThatAPersonLeadsIsHandedBackFirst() {
        // Given
        var id = sendsAndWaits(new CopyOnWriteArrayList<>());
        act(id, "take-over").statusCode(200);
        // Then
        branch(id, Map.of("seq", 1, "reason", "x")).statusCode(409).body("code", equalTo("run_led_by_person"));
    }

    private RunId sendsAndWaits(List<String> sent) {
        var script = runs.script();
        for (var node : new String[] {"first", "second"}) {
            Scripts.on(script, node, step -> {
                step.effect("send", "hello", String.class, key -> {
                    sent.add(key);
                    return key;
                });
                return node.equals("second") && step.signals().isEmpty()
                        ? StepResult.waitFor(Awaited.named("go"))
                        : StepResult.next();
            });
        }
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        return id;
    }

    private static RunId branched(RunId id, Map<String, ?> body) {
        return new RunId(branch(id, body).statusCode(200).extract().path("id"));
    }
}
