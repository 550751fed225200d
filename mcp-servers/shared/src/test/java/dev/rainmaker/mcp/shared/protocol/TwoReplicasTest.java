package dev.rainmaker.mcp.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.reference.ReferenceClient;
import dev.rainmaker.mcp.shared.store.LocalRedis;
import dev.rainmaker.mcp.shared.store.RedisForServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Two replicas with one Redis, behind a door that leads each request to the other one than the last. */
@QuarkusTest
@QuarkusTestResource(value = RedisForServer.class, restrictToAnnotatedClass = true)
class TwoReplicasTest {
    private static final String GRANT = "approval_grant";

    @TestHTTPResource("/mcp/sample")
    String url;

    LocalRedis redis;

    private static Map<String, Object> send(String key, String grant) {
        return Map.of("text", "hello", "idempotency_key", key, GRANT, grant);
    }

    private static String grant(String id) {
        return ToolTokens.grant(id, "send_sample", Fingerprint.of(Map.of("text", "hello")));
    }

    @Test
    void anyReplicaAnswersAnyRequest() throws Exception {
        // Given
        var first = grant("on-both");
        try (var other = OtherReplica.start(redis.address())) {
            // When
            var report = new ReferenceClient(
                            ToolTokens.withScopes("tools:sample.read tools:sample.send"),
                            url,
                            other.url() + "/mcp/sample")
                    .examples(List.of(
                            Map.of("tool", "count_sample", "progress", 2),
                            Map.of("tool", "count_sample", "progress", 2),
                            Map.of("tool", "break_sample", "refused", "could not do this"),
                            Map.of("tool", "send_sample", "arguments", send("key-1", first)),
                            Map.of("tool", "send_sample", "arguments", send("key-1", first), "same", true),
                            Map.of(
                                    "tool",
                                    "send_sample",
                                    "arguments",
                                    Map.of("text", "other", "idempotency_key", "key-1"),
                                    "refused",
                                    "different request"),
                            Map.of("tool", "send_sample", "arguments", send("key-2", first), "refused", "already used"),
                            Map.of("tool", "send_sample", "arguments", send("key-3", grant("on-one")))))
                    .runWithoutProblems();
            // Then
            var posts = StreamSupport.stream(report.get("passed").spliterator(), false)
                    .filter(passed -> "POST".equals(passed.get("method").asText()))
                    .toList();
            assertThat(posts)
                    .extracting(passed -> passed.get("upstream").asInt())
                    .startsWith(0, 1, 0, 1, 0, 1, 0, 1);
            assertThat(posts)
                    .extracting(passed -> passed.get("status").asInt())
                    .as("initialize, then its notification at the other replica, then calls")
                    .startsWith(200, 202, 200)
                    .containsOnly(200, 202);
            assertThat(callsOf(report)).containsExactly(false, false, true, false, false, true, true, false);
        }
    }

    private static List<Boolean> callsOf(JsonNode report) {
        return StreamSupport.stream(report.get("calls").spliterator(), false)
                .map(call -> call.get("error").asBoolean())
                .toList();
    }
}
