package dev.rainmaker.mcp.shared.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.contract.Sha256;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiKeysTest {
    @TestHTTPResource("/mcp/sample")
    String url;

    @Test
    void aKeyOpensTheDoorInEitherHeader() {
        assertThat(new McpCaller(url, "rk_of-a-partner").status(Map.of())).isEqualTo(200);
        assertThat(new McpCaller(url, null).status(Map.of("X-API-Key", "rk_of-a-partner")))
                .isEqualTo(200);
        assertThat(new McpCaller(url, null).status(Map.of("Authorization", "bearer rk_of-a-partner")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rk_of-yesterday", "rk_of-nobody", "rk_", "RK_of-a-partner"})
    void aWrongOrEndedKeyIs401(String key) {
        assertThat(new McpCaller(url, key).status(Map.of())).isEqualTo(401);
        assertThat(new McpCaller(url, null).status(Map.of("X-API-Key", key))).isEqualTo(401);
    }

    @Test
    void aWrongKeyIsNotSavedByAToken() {
        var token = ToolTokens.withScopes("tools:sample.read");
        assertThat(new McpCaller(url, token).status(Map.of("X-API-Key", "rk_of-nobody")))
                .isEqualTo(401);
    }

    @Test
    void theHashIsNoKey() {
        assertThat(new McpCaller(url, null).status(Map.of("X-API-Key", Sha256.of("rk_of-a-partner"))))
                .isEqualTo(401);
    }

    @Test
    void aForeignBrowserIsRefusedWithAKeyToo() {
        assertThat(new McpCaller(url, "rk_of-a-partner").status(Map.of("Origin", "https://evil.example")))
                .isEqualTo(403);
    }

    @Test
    void aKeyMayDoWhatItsScopesSayAndNothingByItself() {
        var partner = new McpCaller(url, "rk_of-a-partner");
        var reader = new McpCaller(url, "rk_of-a-reader");
        var arguments = Map.of("text", "by key", "idempotency_key", "by-key");
        assertThat(partner.call("send_sample", arguments).text()).contains("needs an approval");
        assertThat(reader.call("send_sample", arguments).text()).contains("it needs the scope tools:sample.send");
    }

    @Test
    void anApprovedActPassesWithAKey() {
        var grant = ToolTokens.grant("key-grant", "send_sample", Fingerprint.of(Map.of("text", "approved")));
        var result = new McpCaller(url, "rk_of-a-partner")
                .call(
                        "send_sample",
                        Map.of("text", "approved", "idempotency_key", "key-approved", "approval_grant", grant));
        assertThat(result.isError()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "partner.hash, 1234, .hash",
        "partner.scopes, everything, .scopes",
        "Partner A.hash, 1111111111111111111111111111111111111111111111111111111111111111, name"
    })
    void aWrongConfigurationIsNamedAtTheStart(String key, String value, String named) {
        var settings = new HashMap<>(Map.of("rainmaker.tools-access.keys.partner.hash", "a".repeat(64)));
        settings.put("rainmaker.tools-access.keys." + key.replace("Partner A", "\"Partner A\""), value);
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(ToolsAccessConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(ToolsAccessConfig.class);
        assertThatThrownBy(() -> new ApiKeys(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
