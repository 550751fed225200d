package dev.rainmaker.workflow.rest;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.TestRuns;
import dev.rainmaker.workflow.UnknownGraph;
import dev.rainmaker.workflow.engine.Awaited;
import dev.rainmaker.workflow.engine.PermanentFailure;
import dev.rainmaker.workflow.engine.Scripts;
import dev.rainmaker.workflow.engine.StepResult;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunResourceTest {
    @Inject
    TestRuns runs;

    @Inject
    Ids ids;

    @Test
    void listsByStatusKindAndSubject() {
        // Given
        var subject = ids.next();
        var waiting = runs.start(new StartRun("scripted", subject, ids.next(), Map.of("script", waitingScript()), null))
                .id();
        runs.becomes(waiting, WAITING);
        // Then
        as(TestTokens.viewer())
                .get("/api/v1/runs?status=waiting&status=paused&kind=scripted&subject=" + subject)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.id", contains(waiting.value()))
                .body("items[0].waitingFor", contains("go"))
                .body("items[0].steps", nullValue());
        as(TestTokens.viewer())
                .get("/api/v1/runs?status=done&subject=" + subject + "&total=false")
                .then()
                .body("items", hasSize(0))
                .body("total", nullValue());
        as(TestTokens.viewer())
                .get("/api/v1/runs?sort=-updatedAt&size=2&parent=" + subject)
                .then()
                .statusCode(200);
        as(TestTokens.viewer()).get("/api/v1/runs?sort=state").then().statusCode(400);
        as(TestTokens.viewer()).get("/api/v1/runs?status=asleep").then().statusCode(400);
        given().get("/api/v1/runs").then().statusCode(401);
    }

    @Test
    void showsARunWithItsStepsAndHidesItsState() {
        // Given
        var id = runs.start(runs.script());
        runs.becomes(id, DONE);
        // Then
        as(TestTokens.viewer())
                .get("/api/v1/runs/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("steps.node", contains("first", "second", "third"))
                .body("steps.status", everyItem(equalTo("done")))
                .body("steps[0].startedAt", notNullValue())
                .body("state", nullValue());
        as(TestTokens.viewer()).get("/api/v1/runs/" + id + "/steps").then().body("$", hasSize(3));
        as(TestTokens.viewer())
                .get("/api/v1/runs/" + ids.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("run_not_found"));
        as(TestTokens.viewer()).get("/api/v1/runs/nonsense").then().body("code", equalTo("invalid_id"));
    }

    @Test
    void drawsItsGraphs() {
        as(TestTokens.viewer()).get("/api/v1/runs/graphs").then().body("$", hasItem("scripted"));
        as(TestTokens.viewer())
                .get("/api/v1/runs/graphs/scripted")
                .then()
                .statusCode(200)
                .body("nodes", hasItem("second"))
                .body("edges.find { it.label == 'far' }.to", equalTo("third"))
                .body("mermaid", containsString("flowchart"));
        as(TestTokens.viewer()).get("/api/v1/runs/graphs/none").then().statusCode(404);
    }

    @Test
    void pausesAndResumesAWait() {
        // Given
        var id = runs.start(waitingScript());
        runs.becomes(id, WAITING);
        // When
        act(id, "pause").statusCode(200).body("status", equalTo("paused"));
        runs.signal(id, "go", "x");
        act(id, "pause").statusCode(409).body("code", equalTo("illegal_transition"));
        assertThat(runs.get(id).status().text()).isEqualTo("paused");
        act(id, "resume").statusCode(200);
        // Then
        runs.becomes(id, DONE);
        act(id, "resume").statusCode(409);
        act(id, "cancel").statusCode(409);
        act(id, "retry").statusCode(409);
    }

    @Test
    void cancelsAWait() {
        // Given
        var script = waitingScript();
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        // When
        act(id, "cancel").statusCode(200).body("status", equalTo("cancelled"));
        runs.signal(id, "go", "x");
        // Then
        assertThat(Scripts.journal(script)).containsExactly("first");
        assertThat(runs.get(id).waitingFor()).isEmpty();
    }

    @Test
    void retriesAStepThatNeedsAttention() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            if (Scripts.journal(script).size() == 1) {
                throw new PermanentFailure("no_address", "There is no e-mail address. Enter one, then retry.");
            }
            return StepResult.next();
        });
        var id = runs.start(script);
        runs.becomes(id, NEEDS_ATTENTION);
        as(TestTokens.seller())
                .get("/api/v1/runs/" + id)
                .then()
                .body("problem.code", equalTo("no_address"))
                .body("problem.options", contains("retry", "skip", "cancel"));
        // When
        act(id, "retry").statusCode(200).body("problem", nullValue());
        // Then
        runs.becomes(id, DONE);
    }

    @Test
    void skipsAWaitWithAReason() {
        // Given
        var script = waitingScript();
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        skip(id, Map.of("reason", " ")).statusCode(400);
        skip(id, Map.of()).statusCode(400);
        // When
        skip(id, Map.of("reason", "the client called")).statusCode(200);
        runs.becomes(id, DONE);
        // Then
        assertThat(Scripts.journal(script)).containsExactly("first", "second", "third");
        assertThat(runs.steps(id).get(1).errorSentence()).isEqualTo("the client called");
        skip(id, Map.of("reason", "again")).statusCode(409);
    }

    @Test
    void aSkipWhoseWayOnlyAPersonKnowsAsksForIt() {
        // Given
        var id = runs.start("loop", Map.of("limit", 2));
        runs.becomes(id, NEEDS_ATTENTION);
        // Then
        skip(id, Map.of("reason", "chosen")).statusCode(409).body("targets", hasItem("left"));
        skip(id, Map.of("reason", "chosen", "to", "count")).statusCode(409);
        skip(id, Map.of("reason", "chosen", "to", "left")).statusCode(200);
        assertThat(runs.becomes(id, DONE).seq()).isEqualTo(5);
        var other = runs.start("loop", Map.of("limit", 1));
        runs.becomes(other, NEEDS_ATTENTION);
        skip(other, Map.of("reason", "over", "to", "__END__")).statusCode(200).body("status", equalTo("done"));
    }

    @Test
    void viewersOnlyLook() {
        // Given
        var id = runs.start(waitingScript());
        for (var action : new String[] {"pause", "resume", "cancel", "retry"}) {
            as(TestTokens.viewer())
                    .post("/api/v1/runs/" + id + "/" + action)
                    .then()
                    .statusCode(403);
        }
        as(TestTokens.viewer())
                .body(Map.of("reason", "x"))
                .post("/api/v1/runs/" + id + "/skip")
                .then()
                .statusCode(403);
        as(TestTokens.manager())
                .post("/api/v1/runs/" + ids.next() + "/cancel")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesStartsAndSignalsThatCannotBe() {
        var id = runs.start(waitingScript());
        assertThatThrownBy(() -> runs.start("nothing", Map.of())).isInstanceOf(UnknownGraph.class);
        assertThatThrownBy(() -> runs.start("scripted", Map.of("x", "x".repeat(70_000))))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> runs.signal(id, "no good", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> runs.signal(id, "name", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> runs.signal(id, "name", "x", "a,b")).isInstanceOf(IllegalArgumentException.class);
        runs.signal(new RunId(ids.next()), "name", "x");
    }

    private String waitingScript() {
        var script = runs.script();
        Scripts.on(
                script,
                "first",
                step -> step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("go")) : StepResult.next());
        return script;
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static ValidatableResponse act(RunId id, String action) {
        return as(TestTokens.seller()).post("/api/v1/runs/" + id + "/" + action).then();
    }

    private static ValidatableResponse skip(RunId id, Map<String, ?> body) {
        return as(TestTokens.seller())
                .body(body)
                .post("/api/v1/runs/" + id + "/skip")
                .then();
    }
}
