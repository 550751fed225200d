package dev.rainmaker.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.crypto.Secrets;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aSessionIsRenewedWithANewCookie() {
        // Given
        var cookie = TestUser.create("seller").signIn().cookie(TestUser.COOKIE);
        // When
        var renewed = TestUser.refresh(cookie);
        // Then
        renewed.then().statusCode(200);
        assertThat(renewed.cookie(TestUser.COOKIE)).isNotBlank().isNotEqualTo(cookie);
        TestUser.me(renewed.path("accessToken")).then().statusCode(200);
    }

    @Test
    void aReusedTokenEndsTheWholeFamily() throws SQLException {
        // Given
        var stolen = TestUser.create("seller").signIn().cookie(TestUser.COOKIE);
        var next = TestUser.refresh(stolen).cookie(TestUser.COOKIE);
        usedAMinuteAgo(stolen);
        // When
        var answer = TestUser.refresh(stolen);
        // Then
        answer.then().statusCode(401).contentType("application/problem+json").body("code", equalTo("session_ended"));
        TestUser.refresh(next).then().statusCode(401).body("code", equalTo("session_ended"));
    }

    @Test
    void ofTwoRenewalsAtOnceOneWinsAndTheSessionLives() throws Exception {
        // Given
        var cookie = TestUser.create("seller").signIn().cookie(TestUser.COOKIE);
        Callable<io.restassured.response.Response> renewal = () -> TestUser.refresh(cookie);
        // When
        List<io.restassured.response.Response> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(renewal, renewal)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
        // Then
        assertThat(answers).extracting(answer -> answer.statusCode()).containsExactlyInAnyOrder(200, 409);
        var winner = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        TestUser.refresh(winner.cookie(TestUser.COOKIE)).then().statusCode(200);
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheCookie() {
        // Given
        var cookie = TestUser.create("seller").signIn().cookie(TestUser.COOKIE);
        // When
        var answer = given().cookie(TestUser.COOKIE, cookie).post("/api/v1/auth/logout");
        // Then
        answer.then().statusCode(204);
        assertThat(answer.header("Set-Cookie")).contains("Max-Age=0");
        TestUser.refresh(cookie).then().statusCode(401);
    }

    @Test
    void anUnknownOrMissingTokenRenewsNothing() {
        TestUser.refresh("made-up").then().statusCode(401).body("code", equalTo("session_ended"));
        given().post("/api/v1/auth/refresh").then().statusCode(401).body("code", equalTo("session_ended"));
    }

    @Test
    void anotherSiteCannotRenew() {
        var cookie = TestUser.create("seller").signIn().cookie(TestUser.COOKIE);
        given().cookie(TestUser.COOKIE, cookie)
                .header("Sec-Fetch-Site", "same-site")
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(403)
                .body("code", equalTo("cross_origin"));
        TestUser.refresh(cookie).then().statusCode(200);
    }

    @Test
    void theStoredTokenIsAHash() throws SQLException {
        var cookie = TestUser.create("seller").signIn().cookie(TestUser.COOKIE);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT COUNT(*) FROM refresh_token WHERE token_hash = ?")) {
            query.setString(1, Secrets.hash(cookie));
            var row = query.executeQuery();
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void changingThePasswordEndsEveryOtherSession() {
        // Given
        var user = TestUser.create("seller");
        var other = user.signIn().cookie(TestUser.COOKIE);
        String token = user.signIn().path("accessToken");
        // When
        var answer = changePassword(token, user.password(), "A wholly new secret 7");
        // Then
        answer.then().statusCode(200).body("user.mustChangePassword", equalTo(false));
        TestUser.refresh(other).then().statusCode(401);
        user.signIn().then().statusCode(401);
        TestUser.signIn(user.email(), "A wholly new secret 7").then().statusCode(200);
    }

    @Test
    void aWrongCurrentOrAnUnfitNewPasswordChangesNothing() {
        // Given
        var user = TestUser.create("seller");
        String token = user.signIn().path("accessToken");
        // When, Then
        changePassword(token, "wrong", "A wholly new secret 7")
                .then()
                .statusCode(403)
                .body("code", equalTo("password_wrong"));
        changePassword(token, user.password(), "short").then().statusCode(400).body("code", equalTo("password_unfit"));
        user.signIn().then().statusCode(200);
    }

    @Test
    void deactivationEndsSessionsAndTokensAtOnce() throws SQLException {
        // Given
        var user = TestUser.create("seller");
        var session = user.signIn();
        var token = TestTokens.issuedEarlier("seller", user.id());
        TestUser.me(token).then().statusCode(200);
        // When
        given().auth()
                .oauth2(TestTokens.owner())
                .post("/api/v1/users/" + user.id() + "/deactivate")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        // Then
        TestUser.me(token).then().statusCode(401);
        TestUser.refresh(session.cookie(TestUser.COOKIE)).then().statusCode(401);
        user.signIn().then().statusCode(401).body("code", equalTo("login_refused"));
    }

    private static io.restassured.response.Response changePassword(String token, String current, String next) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("current", current, "next", next))
                .put("/api/v1/auth/password");
    }

    private void usedAMinuteAgo(String cookie) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE refresh_token SET used_at = used_at - INTERVAL 1 MINUTE WHERE token_hash = ?")) {
            update.setString(1, Secrets.hash(cookie));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
