package dev.rainmaker.mcp.shared.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.store.LocalRedis;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.JWTParser;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrantVerifierTest {
    @TestHTTPResource("/mcp/sample")
    String url;

    @Inject
    JWTParser parser;

    @Inject
    MeterRegistry metrics;

    private McpCaller.Result send(String key, String text, String to, String once, String grant) {
        var arguments = new HashMap<String, String>(Map.of("text", text, "idempotency_key", once));
        if (to != null) {
            arguments.put("to", to);
        }
        if (grant != null) {
            arguments.put("approval_grant", grant);
        }
        return new McpCaller(url, key).call("send_sample", arguments);
    }

    private static String grant(String id, String text, String to) {
        return ToolTokens.grant(id, "send_sample", Fingerprint.of(Map.of("text", text, "to", to)));
    }

    @Test
    void anUnattendedActGoesOnlyToSomebodyWhoWasApprovedBefore() {
        // Given
        assertThat(send("rk_of-a-robot", "first", "ada@client.example", "u1", null)
                        .text())
                .contains("to whom nothing was approved before");
        // When
        var approved = send(
                "rk_of-a-partner",
                "hello",
                "Ada@client.example",
                "u2",
                grant("unattended", "hello", "Ada@client.example"));
        // Then
        assertThat(approved.isError()).isFalse();
        assertThat(send("rk_of-a-robot", "second", "ada@client.example", "u3", null)
                        .isError())
                .isFalse();
        assertThat(send("rk_of-a-robot", "third", "bob@client.example", "u4", null)
                        .text())
                .contains("to whom nothing was approved before");
        assertThat(send("rk_of-a-partner", "fourth", "ada@client.example", "u5", null)
                        .text())
                .as("without the scope")
                .contains("needs an approval");
        assertThat(metrics.find("rainmaker.tools.unattended")
                        .tag("tool", "send_sample")
                        .counter())
                .isNotNull();
    }

    @Test
    void anActWithoutRecipientsIsNeverUnattended() {
        assertThat(send("rk_of-a-robot", "nobody", null, "u6", null).text()).contains("approved before");
    }

    @Test
    void aBadGrantIsNotSavedByTheScope() {
        send("rk_of-a-partner", "hi", "eve@client.example", "u7", grant("saved", "hi", "eve@client.example"));
        assertThat(send("rk_of-a-robot", "other", "eve@client.example", "u8", grant("bad", "hi", "eve@client.example"))
                        .text())
                .contains("not the one that was approved");
    }

    @Test
    void unattendedActsAreOffUntilAnOperatorSwitchesThemOn() {
        // Given
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(ToolsAccessConfig.class)
                .build()
                .getConfigMapping(ToolsAccessConfig.class);
        var robot = QuarkusSecurityIdentity.builder()
                .setPrincipal(new ApiKeyToken("robot", "rainmaker-tools", "tools:x.send tools:x.send:unattended"))
                .build();
        // When
        var rule = new UnattendedRule(config, new Caller(robot), null, new SimpleMeterRegistry());
        // Then
        assertThat(rule.covers(new OutwardAct("send", "tools:x.send", "f", Set.of("ada@client.example"))))
                .isFalse();
    }

    @Test
    void aGrantThatCannotBeCheckedIsNoGrant() {
        var grant = ToolTokens.grant("unchecked", "send", "f");
        try (var redis = new LocalRedis();
                var store = redis.replica()) {
            var verifier = new GrantVerifier(parser, store, new UnattendedRule(null, null, store, null) {
                @Override
                void approved(OutwardAct act) {
                    throw new AssertionError("a refused act is no approved one");
                }
            });
            redis.stop();
            assertThatThrownBy(() -> verifier.require(grant, "send", "f", "use"))
                    .isInstanceOf(ToolCallException.class)
                    .hasMessageContaining("cannot be checked");
            redis.start();
        }
    }
}
