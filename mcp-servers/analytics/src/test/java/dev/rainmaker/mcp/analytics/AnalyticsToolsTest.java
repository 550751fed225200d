package dev.rainmaker.mcp.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.database.testing.ViewsDatabase;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ViewsDatabase.class)
class AnalyticsToolsTest {
    @TestHTTPResource("/mcp/analytics")
    String url;

    @Inject
    ServerStore store;

    private McpCaller caller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:analytics.read tools:analytics.write"));
    }

    private static JsonNode stage(JsonNode funnel, String status) {
        for (var stage : funnel.get("stages")) {
            if (stage.get("status").asText().equals(status)) {
                return stage;
            }
        }
        throw new AssertionError("no stage " + status);
    }

    @Test
    void countsEveryStageInTheOrderOfTheJourney() {
        var result = caller().call("get_funnel", Map.of());
        assertThat(result.isError()).as(result.text()).isFalse();
        assertThat(result.structured().get("stages").findValuesAsText("status"))
                .containsExactly("discovered", "enriched", "contacted", "interested", "qualified", "converted", "lost");
        assertThat(stage(result.structured(), "contacted").get("count").asInt()).isEqualTo(100);
        assertThat(stage(result.structured(), "enriched").get("count").asInt()).isZero();
    }

    @Test
    void addsValuesUpWithinACurrencyOnly() {
        var funnel = caller().call("get_funnel", Map.of()).structured();
        var converted = stage(funnel, "converted");
        assertThat(converted.get("value").asLong()).isEqualTo(900050);
        assertThat(converted.get("currency").asText()).isEqualTo("EUR");
        var contacted = stage(funnel, "contacted"); // one deal in euros, one in dollars
        assertThat(contacted.has("value")).isFalse();
        assertThat(contacted.get("values").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"minor\":1840000},{\"currency\":\"USD\",\"minor\":1000000}]");
    }

    @Test
    void looksAtProspectsOfATime() {
        var funnel = caller().call("get_funnel", Map.of("from", "2026-01-02T00:00:00Z", "to", "2026-01-05T00:00:00Z"))
                .structured();
        assertThat(stage(funnel, "contacted").get("count").asInt()).isEqualTo(1);
        assertThat(stage(funnel, "contacted").get("value").asLong()).isEqualTo(1840000);
        assertThat(stage(funnel, "converted").get("count").asInt()).isEqualTo(1);
        assertThat(stage(funnel, "discovered").get("count").asInt()).isEqualTo(1);
    }

    @Test
    void calculatesMetrics() {
        var metrics = caller().call("calculate_metrics", Map.of()).structured();
        assertThat(metrics.get("prospects").asLong()).isEqualTo(300);
        assertThat(metrics.get("proposals_accepted").asLong()).isEqualTo(12);
        assertThat(metrics.get("conversion_rate").asDouble()).isEqualTo(0.04);
    }

    @Test
    void recordsAnEventOnce() {
        Map<String, Object> event = Map.of(
                "name", "page.viewed",
                "subject_id", "p1",
                "properties", Map.of("page", "proposal"),
                "idempotency_key", "event-1");
        var first = caller().call("track_event", event);
        assertThat(first.isError()).as(first.text()).isFalse();
        assertThat(caller().call("track_event", event).structured()).isEqualTo(first.structured());
        assertThat(store.keys(EventLog.NAMESPACE)).hasSize(1);
        assertThat(store.get(
                                EventLog.NAMESPACE,
                                first.structured().get("event_id").asText())
                        .orElseThrow())
                .contains("page.viewed", "proposal");
    }

    @Test
    void refusesInOneSentence() {
        assertThat(caller().call("get_funnel", Map.of("from", "yesterday")).text())
                .isEqualTo("from must be an instant such as 2026-12-03T09:00:00Z.");
        assertThat(caller().call("get_funnel", Map.of("from", "2026-12-03T09:00:00Z", "to", "2026-12-03T09:00:00Z"))
                        .text())
                .isEqualTo("from must be before to.");
        assertThat(caller().call("track_event", Map.of("name", "A b", "subject_id", "x", "idempotency_key", "k"))
                        .text())
                .startsWith("name must be");
        assertThat(new McpCaller(url, ToolTokens.withScopes("tools:analytics.read"))
                        .call("track_event", Map.of("name", "a", "subject_id", "x", "idempotency_key", "k"))
                        .text())
                .contains("tools:analytics.write");
    }

    @Test
    void tellsItsStatusAndTools() {
        var status = caller().call("analytics_connection_status", Map.of()).structured();
        assertThat(status.get("reachable").asBoolean()).isTrue();
        ToolsSnapshot.compare(caller().tools());
    }
}
