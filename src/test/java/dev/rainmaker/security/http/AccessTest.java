package dev.rainmaker.security.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessTest {
    private static final String SUBJECT = "0000000000000000000000wner";

    @TestHTTPResource("/ws-guarded")
    URI socket;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit", "/guarded-route"})
    void everyUnfitTokenIsA401Problem(String path) throws Exception {
        problem(given().get(path), 401, "unauthenticated");
        problem(get(path, "no.token.atall"), 401, "unauthenticated");
        problem(get(path, expired()), 401, "unauthenticated");
        problem(get(path, forAudience("rainmaker-tools")), 401, "unauthenticated");
        problem(get(path, forAudience("rainmaker-grant")), 401, "unauthenticated");
        problem(get(path, withoutAudience()), 401, "unauthenticated");
        problem(get(path, ofAnotherIssuer()), 401, "unauthenticated");
        problem(get(path, signedByAStranger()), 401, "unauthenticated");
        problem(get(path, unsigned()), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit", "/guarded-route"})
    void aTokenWithoutTheRoleIsA403Problem(String path) {
        problem(get(path, TestTokens.viewer()), 403, "forbidden");
        problem(get(path, TestTokens.of("", SUBJECT)), 403, "forbidden");
        get(path, TestTokens.owner()).then().statusCode(200);
    }

    @Test
    void anEndpointThatNamesNoRoleIsDenied() {
        problem(given().get("/api/v1/forgotten"), 401, "unauthenticated");
        problem(get("/api/v1/forgotten", TestTokens.owner()), 403, "forbidden");
    }

    @Test
    void theSocketTakesOwnersTokensOnly() {
        assertThat(upgrade(null)).isEqualTo(401);
        assertThat(upgrade(expired())).isEqualTo(401);
        assertThat(upgrade(forAudience("rainmaker-tools"))).isEqualTo(401);
        assertThat(upgrade(TestTokens.viewer())).isEqualTo(403);
        assertThat(upgrade(TestTokens.owner())).isEqualTo(101);
    }

    @Test
    void theDoorOfTheWebAppsSocketAnswersAProblem() {
        problem(given().get("/ws"), 401, "unauthenticated");
        problem(get("/ws", expired()), 401, "unauthenticated");
        problem(get("/ws", forAudience("rainmaker-tools")), 401, "unauthenticated");
        assertThat(get("/ws", TestTokens.viewer()).statusCode()).isNotIn(401, 403);
    }

    private int upgrade(String token) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        var address = URI.create(socket.toString().replaceFirst("^http", "ws"));
        try {
            builder.buildAsync(address, new WebSocket.Listener() {}).join().abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    private static Response get(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    private static void problem(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status));
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(status == 401 ? "Bearer" : null);
    }

    private static String expired() {
        return Jwt.claims()
                .subject(SUBJECT)
                .upn(SUBJECT)
                .audience("rainmaker-api")
                .groups("owner")
                .issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(Instant.now().minusSeconds(3600))
                .sign();
    }

    private static String forAudience(String audience) {
        return Jwt.claims()
                .subject(SUBJECT)
                .upn(SUBJECT)
                .audience(audience)
                .groups("owner")
                .sign();
    }

    private static String withoutAudience() {
        return Jwt.claims().subject(SUBJECT).upn(SUBJECT).groups("owner").sign();
    }

    private static String ofAnotherIssuer() {
        return Jwt.claims()
                .issuer("somebody")
                .subject(SUBJECT)
                .upn(SUBJECT)
                .audience("rainmaker-api")
                .groups("owner")
                .sign();
    }

    private static String signedByAStranger() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
        return Jwt.claims()
                .subject(SUBJECT)
                .upn(SUBJECT)
                .audience("rainmaker-api")
                .groups(Set.of("owner"))
                .sign(generator.generateKeyPair().getPrivate());
    }

    private static String unsigned() {
        var parts = TestTokens.owner().split("\\.");
        var header = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return header + "." + parts[1] + ".";
    }
}
