package dev.rainmaker.mcp.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.contract.EmailContent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = UncertainDeliveryTest.Smtp.class, restrictToAnnotatedClass = true)
class UncertainDeliveryTest {
    /** The server with bad days. */
    public static class Smtp implements QuarkusTestResourceLifecycleManager {
        static CuttingSmtp server;

        @Override
        public Map<String, String> start() {
            server = new CuttingSmtp();
            return Map.of(
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(server.port()),
                    "quarkus.mailer.start-tls", "DISABLED",
                    "rainmaker.tools.email.smtp.timeout", "10S");
        }

        @Override
        public void stop() {
            server.close();
        }
    }

    @TestHTTPResource("/mcp/email")
    String url;

    private McpCaller sender() {
        return new McpCaller(url, ToolTokens.withScopes("tools:email.send tools:email.read"));
    }

    private static Map<String, Object> approved(String to, String key) {
        var id = "<" + to + ">";
        var content = new EmailContent(
                id, "hello@house.example", null, to, null, "Hello", "Hello", null, null, List.of(), null, List.of());
        return Map.of(
                "message_id",
                id,
                "from",
                "hello@house.example",
                "to",
                to,
                "subject",
                "Hello",
                "text",
                "Hello",
                "idempotency_key",
                key,
                "approval_grant",
                ToolTokens.grant(to + key, "send_email", content.fingerprint()));
    }

    private String status(String messageId) {
        return sender().call("get_delivery_status", Map.of("message_id", messageId))
                .structured()
                .get("status")
                .asText();
    }

    @Test
    void aLostAnswerNeverLeadsToASecondCopy() {
        // Given
        int before = Smtp.server.taken();
        var email = approved("lost@client.example", "lost-1");
        var first = sender().call("send_email", email);
        // When
        var again = sender().call("send_email", email);
        var underAnotherKey = sender().call("send_email", approved("lost@client.example", "lost-2"));
        // Then
        assertThat(first.text()).contains("not known");
        assertThat(again.text()).contains("may have reached the recipient");
        assertThat(underAnotherKey.text()).contains("may have reached the recipient");
        assertThat(Smtp.server.taken() - before).isEqualTo(1);
        assertThat(status("<lost@client.example>")).isEqualTo("uncertain");
    }

    @Test
    void aRefusalInWordsMayBeTriedAgainWithTheSameGrant() {
        // Given
        int before = Smtp.server.taken();
        var email = approved("busy@client.example", "busy-1");
        var first = sender().call("send_email", email);
        var afterTheRefusal = status("<busy@client.example>");
        // When
        var again = sender().call("send_email", email);
        // Then
        assertThat(first.text()).contains("did not take the message");
        assertThat(afterTheRefusal).isEqualTo("unknown");
        assertThat(again.isError()).as(again.text()).isFalse();
        assertThat(Smtp.server.taken() - before).isEqualTo(1);
        assertThat(status("<busy@client.example>")).isEqualTo("sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mute@client.example", "drip@client.example"})
    void aServerThatNeverFinishesCostsTheTimeOutAndNoSecondCopy(String to) {
        // Given
        int before = Smtp.server.taken();
        var email = approved(to, to + "-1");
        long start = System.nanoTime();
        // When
        var first = sender().call("send_email", email);
        // Then
        assertThat(first.text()).contains("not known");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(sender().call("send_email", email).text()).contains("may have reached the recipient");
        assertThat(status("<" + to + ">")).isEqualTo("uncertain");
        assertThat(Smtp.server.taken() - before).isEqualTo(1);
    }

    @Test
    void aRefusalOfTheMessageItselfMayBeTriedAgain() {
        var email = approved("spam@client.example", "spam-1");
        assertThat(sender().call("send_email", email).text()).contains("did not take the message");
        assertThat(sender().call("send_email", email).isError()).isFalse();
        assertThat(status("<spam@client.example>")).isEqualTo("sent");
    }

    @Test
    void theServersWordsStayWithTheServer() {
        var refused = sender().call("send_email", approved("gone@client.example", "gone-1"));
        assertThat(refused.text()).contains("did not take the message").doesNotContain("gone@", "550");
        assertThat(status("<gone@client.example>")).isEqualTo("unknown");
    }

    /** Each cut makes the next one connect anew, and this server greets before a slow client listens. */
    @Test
    void aGreetingThatComesAtOnceIsNotMissed() {
        for (int i = 0; i < 20; i++) {
            // Given
            int before = Smtp.server.taken();
            // When
            sender().call("send_email", approved(i + "lost@client.example", "quick-" + i));
            // Then
            assertThat(Smtp.server.taken() - before).as("mail " + i).isEqualTo(1);
        }
    }
}
