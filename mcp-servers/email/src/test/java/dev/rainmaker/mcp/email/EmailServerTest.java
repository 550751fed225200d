package dev.rainmaker.mcp.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolDoor;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import dev.rainmaker.mcp.shared.contract.EmailContent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmailServerTest.Smtp.class, restrictToAnnotatedClass = true)
class EmailServerTest {
    /** A real SMTP server in the JVM. */
    public static class Smtp implements QuarkusTestResourceLifecycleManager {
        static GreenMail server;

        @Override
        public Map<String, String> start() {
            server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return Map.of(
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(server.getSmtp().getPort()),
                    "quarkus.mailer.start-tls", "DISABLED");
        }

        @Override
        public void stop() {
            server.stop();
        }
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TestHTTPResource("/mcp/email")
    String url;

    private McpCaller sender;

    @BeforeEach
    void start() {
        sender = new McpCaller(url, ToolTokens.withScopes("tools:email.send tools:email.read tools:email.write"));
    }

    private static Map<String, Object> email(String to, String subject, String text) {
        var n = NUMBER.incrementAndGet();
        var email = new HashMap<String, Object>();
        email.put("message_id", "<m" + n + "@house.example>");
        email.put("from", "hello@house.example");
        email.put("from_name", "Planning team");
        email.put("to", to);
        email.put("subject", subject);
        email.put("text", text);
        email.put("references", List.of("<first@house.example>"));
        email.put("in_reply_to", "<first@house.example>");
        email.put("list_unsubscribe_url", "https://house.example/u/abc");
        email.put("idempotency_key", "key-" + n);
        return email;
    }

    private static String grantFor(Map<String, Object> email, List<EmailContent.Attachment> files) {
        var fingerprint = new EmailContent(
                        (String) email.get("message_id"),
                        (String) email.get("from"),
                        (String) email.get("from_name"),
                        (String) email.get("to"),
                        null,
                        (String) email.get("subject"),
                        (String) email.get("text"),
                        null,
                        (String) email.get("in_reply_to"),
                        List.of("<first@house.example>"),
                        (String) email.get("list_unsubscribe_url"),
                        files)
                .fingerprint();
        return ToolTokens.grant("grant-" + email.get("idempotency_key"), "send_email", fingerprint);
    }

    private static long received(String to) {
        return java.util.Arrays.stream(Smtp.server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(to))
                .count();
    }

    @Test
    void sendsExactlyOnceWithThreadingAndOneClickHeaders() throws Exception {
        // Given
        var email = email("anna@client.example", "Your day: 18,400 €", "Hello Anna,\n\nyours");
        var pdf = "%PDF-1.7 test".getBytes(StandardCharsets.UTF_8);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        email.put(
                "approval_grant",
                grantFor(email, List.of(new EmailContent.Attachment("offer.pdf", "application/pdf", hash))));
        email.put(
                "attachments",
                List.of(Map.of(
                        "filename", "offer.pdf",
                        "content_type", "application/pdf",
                        "content_base64", Base64.getEncoder().encodeToString(pdf))));
        // When
        var first = sender.call("send_email", email);
        var again = sender.call("send_email", email);
        // Then
        assertThat(first.isError()).as(first.text()).isFalse();
        assertThat(first.text()).contains("accepted_at");
        assertThat(again.structured()).isEqualTo(first.structured());
        assertThat(received("anna@client.example")).isEqualTo(1);
        var mail = java.util.Arrays.stream(Smtp.server.getReceivedMessages())
                .filter(each -> GreenMailUtil.getHeaders(each).contains("anna@client.example"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getHeader("Message-ID", null)).isEqualTo(email.get("message_id"));
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<first@house.example>");
        assertThat(mail.getHeader("References", null)).contains("<first@house.example>");
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<https://house.example/u/abc>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Your day: 18,400 €");
        assertThat(GreenMailUtil.getBody(mail)).contains("offer.pdf");
    }

    @Test
    void refusesWithoutOrWithAnotherApproval() {
        var email = email("bert@client.example", "Hello", "Hello Bert");
        assertThat(sender.call("send_email", email).text()).contains("needs an approval");
        email.put("approval_grant", grantFor(email, List.of()));
        email.put("text", "Hello Bert, now with a promise");
        assertThat(sender.call("send_email", email).text()).contains("not the one that was approved");
        assertThat(received("bert@client.example")).isZero();
    }

    @Test
    void aGrantServesOneMessageAndOneTool() {
        // Given
        var email = email("gerd@client.example", "Hello", "Hello Gerd");
        var grant = grantFor(email, List.of());
        email.put("approval_grant", ToolTokens.grant("other-tool", "send_message", "f"));
        var forAnotherTool = sender.call("send_email", email);
        email.put("approval_grant", grant + "x");
        var broken = sender.call("send_email", email);
        // When
        email.put("approval_grant", grant);
        var first = sender.call("send_email", email);
        email.put("idempotency_key", "another-key-for-gerd");
        var reused = sender.call("send_email", email);
        // Then
        assertThat(forAnotherTool.text()).contains("for another tool");
        assertThat(broken.text()).contains("not valid");
        assertThat(first.isError()).as(first.text()).isFalse();
        assertThat(reused.text()).contains("already used");
        assertThat(received("gerd@client.example")).isEqualTo(1);
    }

    @Test
    void aSecondApprovalOfTheSameMessageSendsNoSecondCopy() {
        // Given
        var email = email("hans@client.example", "Hello", "Hello Hans");
        email.put("approval_grant", grantFor(email, List.of()));
        sender.call("send_email", email);
        // When
        email.put("idempotency_key", "another-key-for-hans");
        email.put("approval_grant", grantFor(email, List.of()));
        var second = sender.call("send_email", email);
        // Then
        assertThat(second.text()).contains("already sent");
        assertThat(received("hans@client.example")).isEqualTo(1);
    }

    @Test
    void refusesSuppressedRecipients() {
        sender.call("add_suppression", Map.of("address", "Carla@client.example", "reason", "asked to stop"));
        var email = email("carla@client.example", "Hello", "Hello Carla");
        email.put("approval_grant", grantFor(email, List.of()));
        assertThat(sender.call("send_email", email).text()).contains("never to be contacted");
        assertThat(sender.call("list_suppressions", Map.of("page", 0))
                        .structured()
                        .toString())
                .contains("carla@client.example");
        assertThat(received("carla@client.example")).isZero();
    }

    @Test
    void headersCannotBeSmuggledIn() {
        for (var field :
                List.of("subject", "to", "from", "from_name", "message_id", "in_reply_to", "list_unsubscribe_url")) {
            var email = email("dora@client.example", "Hello", "Hello");
            email.put(field, email.get(field) + "\r\nBcc: everybody@client.example");
            var result = sender.call("send_email", email);
            assertThat(result.isError()).as(field).isTrue();
            assertThat(result.text()).as(field).contains(field);
        }
        assertThat(received("everybody@client.example")).isZero();
    }

    @Test
    void sendingNeedsItsScope() {
        var reader = new McpCaller(url, ToolTokens.withScopes("tools:email.read"));
        assertThat(reader.call("send_email", email("e@client.example", "Hello", "Hello"))
                        .text())
                .contains("tools:email.send");
        assertThat(new McpCaller(url, null).status(Map.of())).isEqualTo(401);
        assertThat(new McpCaller(url, ToolTokens.ofAPerson()).status(Map.of())).isEqualTo(403);
    }

    @Test
    void knowsWhatItSentAndHowItIsConnected() {
        var email = email("frida@client.example", "Hello", "Hello Frida");
        email.put("approval_grant", grantFor(email, List.of()));
        sender.call("send_email", email);
        assertThat(sender.call("get_delivery_status", Map.of("message_id", email.get("message_id")))
                        .structured()
                        .get("status")
                        .asText())
                .isEqualTo("sent");
        assertThat(sender.call("get_delivery_status", Map.of("message_id", "<never@house.example>"))
                        .structured()
                        .get("status")
                        .asText())
                .isEqualTo("unknown");
        assertThat(sender.call("email_connection_status", Map.of())
                        .structured()
                        .get("reachable")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void everyToolIsShutToWhoMayNotUseIt() {
        ToolDoor.isShutToOthers(url);
    }

    @Test
    void theToolsAreTheCommittedOnes() {
        ToolsSnapshot.compare(sender.tools());
    }
}
