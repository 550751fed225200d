package dev.rainmaker.workflow.hunt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hunt that nobody could do is refused, or stops where a person reads what is missing; it never runs empty. */
@QuarkusTest
class UnusableTargetTest {
    static Stream<String> refused() {
        return Stream.of("", "   ", "x".repeat(5_000), "\u0000", "\ud800");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void noTargetAtAllIsRefusedAtOnce(String target) {
        start(target)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!! ???", "a", "the and for with", "blah blah blah", "12345", "\u5a5a\u793c"})
    void aTargetThatSaysNothingStopsWhereAPersonReadsWhy(String target) {
        // When
        String hunt = start(target).then().statusCode(201).extract().path("id");
        // Then
        await("the hunt stops").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var run = owner("/api/v1/runs/" + owner("/api/v1/hunts/" + hunt).path("runId"));
            assertThat(run.<String>path("status")).as(run.asString()).isEqualTo("needs_attention");
            assertThat(run.<String>path("problem.code")).isEqualTo("unusable_target");
            assertThat(run.<String>path("problem.sentence")).containsIgnoringCase("event");
        });
        assertThat(owner("/api/v1/hunts/" + hunt).<Integer>path("total")).isZero();
    }

    private static Response start(String target) {
        return given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("target", target))
                .post("/api/v1/hunts");
    }

    private static Response owner(String path) {
        return given().auth().oauth2(TestTokens.owner()).get(path);
    }
}
