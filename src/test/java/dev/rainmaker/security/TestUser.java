package dev.rainmaker.security;

import static io.restassured.RestAssured.given;

import dev.rainmaker.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** A user of one test, made through the API under a unique address. */
public record TestUser(String id, String email, String password) {
    public static final String COOKIE = "rainmaker_refresh";

    public static TestUser create(String role) {
        var email = "tester-" + UUID.randomUUID() + "@rainmaker.example";
        var password = "Correct horse " + UUID.randomUUID();
        var id = given().auth()
                .oauth2(TestTokens.owner())
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "name", "Terry Tester", "role", role, "password", password))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("user.id");
        return new TestUser(id, email, password);
    }

    public Response signIn() {
        return signIn(email, password);
    }

    public static Response signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    public static Response refresh(String cookie) {
        return given().cookie(COOKIE, cookie).post("/api/v1/auth/refresh");
    }

    public static Response me(String accessToken) {
        return given().auth().oauth2(accessToken).get("/api/v1/auth/me");
    }
}
