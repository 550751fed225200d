package dev.rainmaker.mcp.email.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.hook.Hmac;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EventHooksTest.WithKeys.class)
class EventHooksTest {
    private static final String SIGNING_KEY = "signing-key-of-a-test";

    public static class WithKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rainmaker.tools.email.sendgrid.event-public-key",
                    Base64.getEncoder().encodeToString(pair().getPublic().getEncoded()),
                    "rainmaker.tools.email.mailgun.signing-key",
                    SIGNING_KEY);
        }
    }

    /** One for the process, over class loaders. */
    private static KeyPair pair() {
        return (KeyPair) System.getProperties().computeIfAbsent("rainmaker.test.sendgrid-keys", name -> {
            try {
                var generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                return generator.generateKeyPair();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    @TestHTTPResource("/hooks/email/sendgrid")
    String sendGrid;

    @TestHTTPResource("/hooks/email/mailgun")
    String mailgun;

    @TestHTTPResource("/mcp/email")
    String tools;

    private final String message = "<" + UUID.randomUUID() + "@house.example>";
    private final String address = "p" + UUID.randomUUID() + "@knot.example";

    @Test
    void sendGridsReportsAreWhatIsKnown() throws Exception {
        assertThat(sendGrid(event("delivered", "e1"), now())).isEqualTo(200);
        assertThat(status()).isEqualTo("delivered");
        assertThat(sendGrid(event("spamreport", "e2"), now())).isEqualTo(200);
        assertThat(status()).isEqualTo("complained");
        assertThat(suppressed()).contains(address);
    }

    @Test
    void aLateWeakerReportChangesNothing() throws Exception {
        sendGrid(event("bounce", "e1"), now());
        sendGrid(event("deferred", "e0"), now());
        sendGrid(event("delivered", "e3"), now());
        assertThat(status()).isEqualTo("bounced");
        assertThat(call("list_bounces")).contains(address, "550 no such user");
    }

    @Test
    void whatSaysNothingOfADeliveryIsTakenAndForgotten() throws Exception {
        assertThat(sendGrid(event("open", "e1"), now())).isEqualTo(200);
        assertThat(status()).isEqualTo("unknown");
    }

    @Test
    void onlyWhatSendGridSignedJustNowIsTaken() throws Exception {
        var body = event("bounce", "e1");
        var signature = signature(now(), body);
        assertThat(sendGrid(body.replace("\r\n", ""), now(), signature))
                .as("without its end")
                .isEqualTo(401);
        assertThat(sendGrid(body, now(), "MEUCIQ==")).isEqualTo(401);
        assertThat(sendGrid(body, now(), null)).isEqualTo(401);
        var old = Long.toString(Instant.now().getEpochSecond() - 600);
        assertThat(sendGrid(body, old, signature(old, body))).as("old").isEqualTo(401);
        assertThat(sendGrid("nonsense", now())).isEqualTo(400);
        assertThat(sendGrid("{}", now())).isEqualTo(400);
        assertThat(status()).isEqualTo("unknown");
    }

    @Test
    void mailgunsReportsAreWhatIsKnown() throws Exception {
        assertThat(mailgun(push("failed", "permanent", "t1", now(), SIGNING_KEY)))
                .isEqualTo(200);
        assertThat(status()).isEqualTo("bounced");
        assertThat(suppressed()).contains(address);
    }

    @Test
    void onlyWhatMailgunSignedJustNowIsTaken() throws Exception {
        assertThat(mailgun(push("complained", "", "t2", now(), "another key"))).isEqualTo(401);
        var old = Long.toString(Instant.now().getEpochSecond() - 600);
        assertThat(mailgun(push("complained", "", "t3", old, SIGNING_KEY))).isEqualTo(401);
        assertThat(mailgun("{\"signature\": 7}")).isEqualTo(401);
        assertThat(mailgun("nonsense")).isEqualTo(400);
        assertThat(status()).isEqualTo("unknown");
    }

    @Test
    void aReplayedTokenChangesNothing() throws Exception {
        var token = UUID.randomUUID().toString();
        mailgun(push("delivered", "", token, now(), SIGNING_KEY));
        assertThat(mailgun(push("complained", "", token, now(), SIGNING_KEY))).isEqualTo(200);
        assertThat(status()).isEqualTo("delivered");
    }

    private String event(String event, String id) {
        return "[{\"email\":\"" + address + "\",\"event\":\"" + event
                + "\",\"reason\":\"550 no such user\",\"sg_event_id\":\"" + message + id
                + "\",\"timestamp\":1790000000,\"rainmaker_message_id\":\"" + message + "\"}]\r\n";
    }

    private String push(String event, String severity, String token, String timestamp, String key) {
        var right = Hmac.of(key, timestamp.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return "{\"signature\": {\"timestamp\": \"" + timestamp + "\", \"token\": \"" + token + "\", \"signature\": \""
                + right
                + "\"}, \"event-data\": {\"event\": \"" + event + "\", \"severity\": \"" + severity + "\", \"id\": \""
                + UUID.randomUUID() + "\", \"recipient\": \"" + address + "\", \"timestamp\": 1790000000.5,"
                + " \"user-variables\": {\"rainmaker_message_id\": \"" + message + "\"}}}";
    }

    private String status() {
        return new McpCaller(tools, ToolTokens.withScopes("tools:email.read"))
                .call("get_delivery_status", Map.of("message_id", message))
                .structured()
                .get("status")
                .asText();
    }

    private String suppressed() {
        return call("list_suppressions");
    }

    private String call(String tool) {
        return new McpCaller(tools, ToolTokens.withScopes("tools:email.read"))
                .call(tool, Map.of())
                .structured()
                .toString();
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private int sendGrid(String body, String timestamp) throws Exception {
        return sendGrid(body, timestamp, signature(timestamp, body));
    }

    private int sendGrid(String body, String timestamp, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sendGrid))
                .header("X-Twilio-Email-Event-Webhook-Timestamp", timestamp)
                .POST(BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-Twilio-Email-Event-Webhook-Signature", signature);
        }
        return send(request);
    }

    private int mailgun(String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(mailgun)).POST(BodyPublishers.ofString(body)));
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static String signature(String timestamp, String body) throws GeneralSecurityException {
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(pair().getPrivate());
        signer.update((timestamp + body).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signer.sign());
    }
}
