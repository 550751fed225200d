package dev.rainmaker.prospects;

import static io.restassured.RestAssured.given;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that the tests of prospects share. */
final class ProspectCalls {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private ProspectCalls() {}

    static String unique(String word) {
        return word + Long.toString(System.nanoTime(), 36) + "n" + COUNT.incrementAndGet();
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static ValidatableResponse create(Map<String, ?> body) {
        return as(TestTokens.seller()).body(body).post("/api/v1/prospects").then();
    }

    static String created(Map<String, ?> body) {
        return TestProspects.entered(body);
    }
}
