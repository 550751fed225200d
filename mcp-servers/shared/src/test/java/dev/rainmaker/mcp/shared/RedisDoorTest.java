package dev.rainmaker.mcp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.store.LocalRedis;
import dev.rainmaker.mcp.shared.store.RedisForServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server whose store is a Redis that several share. */
@QuarkusTest
@QuarkusTestResource(value = RedisForServer.class, restrictToAnnotatedClass = true)
class RedisDoorTest {
    @TestHTTPResource("/mcp/sample")
    String url;

    LocalRedis redis;

    private McpCaller.Result send(String text, String key, String grant) {
        return new McpCaller(url, ToolTokens.withScopes("tools:sample.send"))
                .call("send_sample", Map.of("text", text, "idempotency_key", key, "approval_grant", grant));
    }

    private static String grant(String id, String text) {
        return ToolTokens.grant(id, "send_sample", Fingerprint.of(Map.of("text", text)));
    }

    @Test
    void grantsAndResultsAreWhereOtherReplicasSeeThem() {
        // When
        var first = send("hello", "r1", grant("redis-1", "hello"));
        // Then
        assertThat(first.isError()).isFalse();
        try (var other = redis.replica()) {
            assertThat(other.get("grant", "redis-1")).contains("r1");
            assertThat(other.keys("idempotency:send_sample")).contains("r1");
        }
        assertThat(send("hello", "r1", grant("redis-2", "hello")).structured()).isEqualTo(first.structured());
    }

    @Test
    void withoutTheStoreActsAreRefusedAndReadsGoOn() {
        // Given
        int before = SampleTools.sent();
        redis.stop();
        try {
            // When
            var act = send("later", "r2", grant("redis-3", "later"));
            var read = new McpCaller(url, ToolTokens.withScopes("tools:sample.read")).call("count_sample", Map.of());
            // Then
            assertThat(act.text()).contains("does not answer").contains("try again");
            assertThat(read.isError()).isFalse();
            assertThat(SampleTools.sent()).isEqualTo(before);
        } finally {
            redis.start();
        }
        assertThat(send("later", "r2", grant("redis-3", "later")).isError()).isFalse();
    }
}
