package dev.rainmaker.mcp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.contract.Fingerprint;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedDoorTest {
    @TestHTTPResource("/mcp/sample")
    String url;

    private McpCaller caller(String token) {
        return new McpCaller(url, token);
    }

    @Test
    void nobodyGetsInWithoutATokenForTools() {
        assertThat(caller(null).status(Map.of())).isEqualTo(401);
        assertThat(caller("nonsense").status(Map.of())).isEqualTo(401);
        assertThat(caller(ToolTokens.ended()).status(Map.of())).isEqualTo(401);
        assertThat(caller(ToolTokens.ofAPerson()).status(Map.of())).isEqualTo(403);
        assertThat(caller(ToolTokens.grant("door", "send_sample", "f")).status(Map.of()))
                .isEqualTo(403);
    }

    @Test
    void aForeignBrowserIsRefused() {
        var token = ToolTokens.withScopes("tools:sample.read");
        assertThat(caller(token).status(Map.of())).isEqualTo(200);
        assertThat(caller(token).status(Map.of("Origin", "https://evil.example")))
                .isEqualTo(403);
    }

    /** The server's own pages on this machine may call; a name that was made to lead here may not. */
    @Test
    void aPageOfThisProcessOnThisMachineIsNotForeign() {
        var caller = caller(ToolTokens.withScopes("tools:sample.read"));
        var own = URI.create(url);
        assertThat(caller.status(Map.of("Origin", "http://" + own.getAuthority())))
                .isEqualTo(200);
        assertThat(caller.status(Map.of("Origin", "http://" + own.getHost() + ":1")))
                .isEqualTo(403);
        assertThat(caller.status(Map.of("Origin", "null"))).isEqualTo(403);
        assertThat(caller.status(Map.of("Origin", "http://evil.example:" + own.getPort())))
                .isEqualTo(403);
    }

    @Test
    void aMissingScopeIsASentence() {
        var result = caller(ToolTokens.withScopes("tools:sample.read"))
                .call("send_sample", Map.of("text", "hello", "idempotency_key", "scope"));
        assertThat(result.isError()).isTrue();
        assertThat(result.text()).contains("tools:sample.send");
    }

    @Test
    void anActNeedsTheGrantOfExactlyThisContentAndUsesItUp() {
        // Given
        var sender = caller(ToolTokens.withScopes("tools:sample.send"));
        var grant = ToolTokens.grant("once", "send_sample", Fingerprint.of(Map.of("text", "hello")));
        // When
        var without = sender.call("send_sample", Map.of("text", "hello", "idempotency_key", "k0"));
        var other =
                sender.call("send_sample", Map.of("text", "other", "idempotency_key", "k1", "approval_grant", grant));
        var first =
                sender.call("send_sample", Map.of("text", "hello", "idempotency_key", "k2", "approval_grant", grant));
        var replay =
                sender.call("send_sample", Map.of("text", "hello", "idempotency_key", "k2", "approval_grant", grant));
        var again =
                sender.call("send_sample", Map.of("text", "hello", "idempotency_key", "k3", "approval_grant", grant));
        // Then
        assertThat(without.text()).contains("needs an approval");
        assertThat(other.text()).contains("not the one that was approved");
        assertThat(first.isError()).isFalse();
        assertThat(first.structured().get("message_id").asText()).isEqualTo("m");
        assertThat(first.structured().has("unknown")).as("null is no text").isFalse();
        assertThat(replay.structured()).isEqualTo(first.structured());
        assertThat(again.text()).contains("already used");
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        var sender = caller(ToolTokens.withScopes("tools:sample.send"));
        var grant = ToolTokens.grant("key", "send_sample", Fingerprint.of(Map.of("text", "one")));
        sender.call("send_sample", Map.of("text", "one", "idempotency_key", "same", "approval_grant", grant));
        assertThat(sender.call("send_sample", Map.of("text", "two", "idempotency_key", "same"))
                        .text())
                .contains("different request");
    }

    @Test
    void wrongArgumentsAndInnerFailuresAreSentencesWithoutSecrets() {
        var caller = caller(ToolTokens.withScopes("tools:sample.send tools:sample.read"));
        assertThat(caller.call("send_sample", Map.of("text", "much too long", "idempotency_key", "x"))
                        .text())
                .contains("text may have 10 characters");
        var broken = caller.call("break_sample", Map.of());
        assertThat(broken.isError()).isTrue();
        assertThat(broken.text()).doesNotContain("secret").contains("sample tool server");
    }

    @Test
    void theOutputSchemaUsesTheNamesOfTheWire() {
        var tools = caller(ToolTokens.withScopes("tools:sample.read")).tools();
        assertThat(tools.findValue("outputSchema").toString()).contains("message_id");
    }

    @Test
    void toolsAreListedByName() {
        var tools = caller(ToolTokens.withScopes("tools:sample.read")).tools();
        assertThat(tools.findValuesAsText("name")).hasSizeGreaterThan(2).isSorted();
    }
}
