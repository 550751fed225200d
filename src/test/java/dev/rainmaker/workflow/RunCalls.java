package dev.rainmaker.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestTokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Control of runs as a client of the API calls it. */
public final class RunCalls {
    private RunCalls() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static ValidatableResponse act(RunId id, String action) {
        return as(TestTokens.seller()).post("/api/v1/runs/" + id + "/" + action).then();
    }

    public static ValidatableResponse branch(RunId id, Map<String, ?> body) {
        return as(TestTokens.seller())
                .body(body)
                .post("/api/v1/runs/" + id + "/branch")
                .then();
    }

    public static ValidatableResponse question(RunId id) {
        return as(TestTokens.seller()).get("/api/v1/runs/" + id + "/question").then();
    }

    public static ValidatableResponse answer(RunId id, Map<String, ?> body) {
        return as(TestTokens.seller())
                .body(body)
                .post("/api/v1/runs/" + id + "/answer")
                .then();
    }

    public static List<String> audit(RunId id) {
        return as(TestTokens.owner())
                .get("/api/v1/audit?size=100&subjectType=run&subjectId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items.action");
    }

    /** Two at the same moment: one is done, the other refused as something that is not so any more. */
    public static void oneOfTwoWins(Supplier<Response> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.of(1, 2)
                    .map(each -> CompletableFuture.supplyAsync(call, threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).map(Response::statusCode))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }
}
