package dev.rainmaker.mcp.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LeadHookTest.WithSecret.class)
class LeadHookTest {
    private static final String SECRET = "client-secret-of-a-test";
    private static final String PUSH =
            "{\"type\": \"LEAD_ACTION\", \"leadGenFormResponse\": \"%s\", \"leadAction\": \"%s\", \"occurredAt\": 1790000000000}";

    public static class WithSecret implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rainmaker.tools.linkedin.lead-sync.client-secret", SECRET);
        }
    }

    @TestHTTPResource("/hooks/linkedin")
    String hook;

    @TestHTTPResource("/mcp/linkedin")
    String tools;

    @Test
    void answersTheChallenge() throws Exception {
        var code = "890e4665-4dfe-4ab1-b689-ed553bceeed0";
        var answer = send(HttpRequest.newBuilder(URI.create(hook + "?challengeCode=" + code)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"challengeCode\":\"" + code + "\"", "\"challengeResponse\":\"" + hmac(code) + "\"");
        assertThat(send(HttpRequest.newBuilder(URI.create(hook))).statusCode()).isEqualTo(404);
    }

    @Test
    void aSignedPushIsTakenOnceAndAWithdrawnOneGoes() throws Exception {
        var push = PUSH.formatted("urn:li:lead:1", "CREATED");
        assertThat(push(push, hmac("hmacsha256=" + push))).isEqualTo(200);
        assertThat(push(push, hmac("hmacsha256=" + push))).isEqualTo(200);
        assertThat(pushed()).contains("urn:li:lead:1").doesNotContain("urn:li:lead:1\",\"urn:li:lead:1");
        var withdrawn = PUSH.formatted("urn:li:lead:1", "DELETED");
        assertThat(push(withdrawn, hmac("hmacsha256=" + withdrawn))).isEqualTo(200);
        assertThat(pushed()).doesNotContain("urn:li:lead:1");
    }

    @Test
    void aWithdrawnLeadDoesNotComeBackByAnOlderPush() throws Exception {
        for (var action : new String[] {"DELETED", "CREATED"}) {
            var push = PUSH.formatted("urn:li:lead:3", action);
            assertThat(push(push, hmac("hmacsha256=" + push))).isEqualTo(200);
        }
        assertThat(pushed()).doesNotContain("urn:li:lead:3");
    }

    @Test
    void aChallengeIsNoWayToSignAPush() throws Exception {
        for (var code : new String[] {"", "hmacsha256=%7B%7D", "a%0Ab", "x".repeat(101), "%3Cscript%3E"}) {
            assertThat(send(HttpRequest.newBuilder(URI.create(hook + "?challengeCode=" + code)))
                            .statusCode())
                    .as(code)
                    .isEqualTo(404);
        }
    }

    @Test
    void nothingElseIsTaken() throws Exception {
        var push = PUSH.formatted("urn:li:lead:2", "CREATED");
        assertThat(push(push, hmac(push))).as("without the prefix").isEqualTo(401);
        assertThat(push(push + " ", hmac("hmacsha256=" + push)))
                .as("another body")
                .isEqualTo(401);
        assertThat(push(push, null)).isEqualTo(401);
        assertThat(push("nonsense", hmac("hmacsha256=nonsense"))).isEqualTo(400);
        var strange = PUSH.formatted("x y", "CREATED");
        assertThat(push(strange, hmac("hmacsha256=" + strange))).isEqualTo(400);
        var tooLong = "x".repeat(300_000);
        assertThat(push(tooLong, hmac("hmacsha256=" + tooLong))).isEqualTo(413);
        assertThat(pushed()).doesNotContain("urn:li:lead:2");
    }

    private String pushed() {
        return new McpCaller(tools, ToolTokens.withScopes("tools:linkedin.read"))
                .call("list_pushed_leads", Map.of())
                .structured()
                .get("lead_ids")
                .toString();
    }

    private int push(String body, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(hook)).POST(BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-LI-Signature", signature);
        }
        return send(request).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String hmac(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
