package dev.rainmaker.workflow;

import static dev.rainmaker.workflow.RunCalls.as;
import static dev.rainmaker.workflow.RunCalls.audit;
import static dev.rainmaker.workflow.RunStatus.CANCELLED;
import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.PAUSED;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.workflow.engine.Awaited;
import dev.rainmaker.workflow.engine.Scripts;
import dev.rainmaker.workflow.engine.StepResult;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One action on several runs. */
@QuarkusTest
class RunBulkTest {
    @Inject
    TestRuns runs;

    @Inject
    Ids ids;

    @Test
    void eachAnswersForItself() {
        // Given
        var waiting = waiting(ids.next());
        var over = runs.start(runs.script());
        runs.becomes(over, DONE);
        var unknown = ids.next();
        // When
        var answer = bulk(Map.of("action", "pause", "ids", List.of(waiting.value(), over.value(), unknown)));
        // Then
        answer.statusCode(200)
                .body("done", equalTo(1))
                .body("refused", equalTo(2))
                .body(item(waiting.value()) + ".status", equalTo("paused"))
                .body(item(over.value()) + ".code", equalTo("illegal_transition"))
                .body(item(unknown) + ".code", equalTo("run_not_found"));
        assertThat(runs.get(waiting).status()).isEqualTo(PAUSED);
        assertThat(audit(waiting)).contains("run.paused");
    }

    @Test
    void everyActionReachesItsRuns() {
        // Given
        var all = Stream.generate(() -> waiting(ids.next())).limit(3).toList();
        var named = all.stream().map(RunId::value).toList();
        // Then
        for (var action : List.of("pause", "resume", "take_over", "hand_back", "skip")) {
            bulk(Map.of("action", action, "reason", "together", "ids", named))
                    .statusCode(200)
                    .body("done", equalTo(3));
        }
        all.forEach(id -> runs.becomes(id, DONE));
        bulk(Map.of("action", "retry", "ids", named)).statusCode(200).body("refused", equalTo(3));
    }

    @Test
    void aFilterActsOnAsManyRunsAsThePersonSaw() {
        // Given
        var subject = ids.next();
        var two = List.of(waiting(subject), waiting(subject));
        var filter = Map.of("status", List.of("waiting"), "subject", subject);
        bulk(Map.of("action", "cancel", "filter", filter, "expected", 3))
                .statusCode(409)
                .body("code", equalTo("run_count_changed"))
                .body("total", equalTo(2));
        assertThat(two).allSatisfy(id -> assertThat(runs.get(id).status()).isEqualTo(WAITING));
        // When
        bulk(Map.of("action", "cancel", "filter", filter, "expected", 2))
                .statusCode(200)
                .body("items", hasSize(2));
        // Then
        assertThat(two).allSatisfy(id -> assertThat(runs.get(id).status()).isEqualTo(CANCELLED));
    }

    @Test
    void aRepeatWithItsKeyChangesNothing() {
        // Given
        var id = waiting(ids.next());
        var request = Map.of("action", "pause", "ids", List.of(id.value()));
        var key = ids.next();
        var first = as(TestTokens.seller())
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/runs/bulk");
        RunCalls.act(id, "resume").statusCode(200);
        runs.becomes(id, WAITING);
        // When
        var again = as(TestTokens.seller())
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/runs/bulk");
        // Then
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(runs.get(id).status()).isEqualTo(WAITING);
    }

    @Test
    void whatIsNotClearIsNotDone() {
        var id = ids.next();
        for (var request : List.<Map<String, ?>>of(
                Map.of("action", "pause"),
                Map.of("action", "pause", "ids", List.of()),
                Map.of("action", "pause", "ids", List.of(id), "filter", Map.of(), "expected", 1),
                Map.of("action", "pause", "ids", List.of(id), "expected", 1),
                Map.of("action", "pause", "filter", Map.of("kind", "scripted")),
                Map.of("action", "pause", "filter", Map.of(), "expected", 201),
                Map.of("action", "explode", "ids", List.of(id)),
                Map.of("action", "skip", "ids", List.of(id)),
                Map.of(
                        "action",
                        "pause",
                        "ids",
                        Stream.generate(ids::next).limit(201).toList()))) {
            bulk(request).statusCode(400);
        }
    }

    @Test
    void viewersAndStrangersActOnNothing() {
        var request = Map.of("action", "pause", "ids", List.of(ids.next()));
        as(TestTokens.viewer()).body(request).post("/api/v1/runs/bulk").then().statusCode(403);
        given().contentType("application/json")
                .body(request)
                .post("/api/v1/runs/bulk")
                .then()
                .statusCode(401);
    }

    private RunId waiting(String subject) {
        var script = runs.script();
        Scripts.on(
                script,
                "first",
                step -> step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("go")) : StepResult.next());
        var id = runs.start(new StartRun("scripted", subject, null, Map.of("script", script), null))
                .id();
        runs.becomes(id, WAITING);
        return id;
    }

    private static String item(String id) {
        return "items.find { it.id == '" + id + "' }";
    }

    private static ValidatableResponse bulk(Map<String, ?> body) {
        return as(TestTokens.seller()).body(body).post("/api/v1/runs/bulk").then();
    }
}
