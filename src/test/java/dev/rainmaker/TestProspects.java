package dev.rainmaker;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;

/** Prospects that a seller enters through the API, for tests whose subject comes after them. */
public final class TestProspects {
    private TestProspects() {}

    /** Somebody of this name in a place of their own, so that nobody else is taken for a duplicate. */
    public static String named(String name) {
        return entered(Map.of(
                "type", "individual", "name", name, "place", UUID.randomUUID().toString()));
    }

    public static String entered(Map<String, ?> facts) {
        return given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(facts)
                .post("/api/v1/prospects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
