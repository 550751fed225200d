package dev.rainmaker.conversations.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rainmaker.TestTokens;
import dev.rainmaker.approvals.ClaimVerdict;
import dev.rainmaker.numberlock.NumberLockApi;
import dev.rainmaker.platform.worker.Reactive;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Facts are kept by owner and manager; published ones back what drafts say. */
@QuarkusTest
class CompanyFactResourceTest {
    private static final String PATH = "/api/v1/company-facts";
    private static final String SENTENCE = "We guarantee a rain plan for every garden party.";

    @Inject
    NumberLockApi lock;

    @Test
    void onlyAPublishedFactBacksADraft() {
        // Given
        var id = add(false);
        assertThat(unsupported()).isPositive();
        // When
        manager()
                .header("If-Match", "\"0\"")
                .body(fact(true))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("published", equalTo(true));
        // Then
        assertThat(unsupported()).isZero();
        manager().delete(PATH + "/" + id).then().statusCode(204);
        manager().get(PATH).then().body("id", not(hasItem(id)));
        assertThat(unsupported()).isPositive();
    }

    @Test
    void anOlderVersionChangesNothing() {
        // Given
        var id = add(false);
        // When
        manager()
                .header("If-Match", "\"9\"")
                .body(fact(true))
                .put(PATH + "/" + id)
                .then()
                .statusCode(412)
                .body("code", equalTo("version_conflict"));
        // Then
        manager().delete(PATH + "/" + id);
    }

    @Test
    void emptyAndEndlessWordsAreRefused() {
        manager()
                .body(Map.of("topic", " ", "answer", "x", "published", true))
                .post(PATH)
                .then()
                .statusCode(400);
        manager()
                .body(Map.of("topic", "x", "answer", "x".repeat(501), "published", true))
                .post(PATH)
                .then()
                .statusCode(400);
    }

    private String add(boolean published) {
        return manager()
                .body(fact(published))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> fact(boolean published) {
        return Map.of("topic", "weather", "answer", SENTENCE, "published", published);
    }

    private int unsupported() {
        return Reactive.await(() -> lock.checkText(null, SENTENCE, Instant.parse("2030-03-01T10:00:00Z")))
                .claims(ClaimVerdict.UNSUPPORTED)
                .size();
    }

    private static RequestSpecification manager() {
        return given().auth().oauth2(TestTokens.manager()).contentType(ContentType.JSON);
    }
}
