package dev.rainmaker.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    @Test
    void signingInGivesATokenAndACookieThatScriptsCannotRead() throws IOException {
        // Given
        var user = TestUser.create("manager");
        // When
        var answer = user.signIn();
        // Then
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(900))
                .body("user.role", equalTo("manager"))
                .body("user.passwordHash", equalTo(null));
        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth", "Max-Age=1209600")
                .doesNotContain("Secure");
        var claims = claims(answer.path("accessToken"));
        assertThat(claims)
                .containsEntry("iss", "rainmaker")
                .containsEntry("sub", user.id())
                .containsEntry("groups", java.util.List.of("manager"));
        assertThat(claims.get("aud")).asString().contains("rainmaker-api");
        assertThat((Integer) claims.get("exp") - (Integer) claims.get("iat")).isEqualTo(900);
    }

    @Test
    void theAddressIsComparedWithoutCase() {
        var user = TestUser.create("viewer");
        TestUser.signIn("  " + user.email().toUpperCase(), user.password())
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownAccountAndAWrongPasswordLookTheSame() {
        // Given
        var user = TestUser.create("viewer");
        // When
        var wrong = TestUser.signIn(user.email(), "not the password");
        var unknown = TestUser.signIn("nobody-" + user.email(), "not the password");
        // Then
        wrong.then().statusCode(401).contentType("application/problem+json").body("code", equalTo("login_refused"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body().asString()).isEqualTo(wrong.body().asString());
    }

    @Test
    void guessingIsStoppedForTheAccountAndAddressEvenWithTheRightPassword() {
        // Given
        var user = TestUser.create("viewer");
        for (int i = 0; i < 5; i++) {
            TestUser.signIn(user.email(), "guess number " + i).then().statusCode(401);
        }
        // When
        var answer = user.signIn();
        // Then
        answer.then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("login_throttled"))
                .body("detail", containsString("minutes"));
        TestUser.create("viewer").signIn().then().statusCode(200);
    }

    @Test
    void aSuccessForgetsEarlierMistakes() {
        // Given
        var user = TestUser.create("viewer");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                TestUser.signIn(user.email(), "mistake").then().statusCode(401);
            }
            // When, Then
            user.signIn().then().statusCode(200);
        }
    }

    @Test
    void anotherSiteCannotSignSomebodyIn() {
        // Given
        var user = TestUser.create("viewer");
        // When
        var answer = given().header("Origin", "https://evil.example")
                .contentType(ContentType.JSON)
                .body(Map.of("email", user.email(), "password", user.password()))
                .post("/api/v1/auth/login");
        // Then
        answer.then().statusCode(403).body("code", equalTo("cross_origin"));
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void missingOrUnknownFieldsAreRefusedByName() {
        given().contentType(ContentType.JSON)
                .body("{\"email\":\"\",\"password\":\"x\"}")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_request"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(String token) throws IOException {
        return new ObjectMapper().readValue(Base64.getUrlDecoder().decode(token.split("\\.")[1]), Map.class);
    }
}
