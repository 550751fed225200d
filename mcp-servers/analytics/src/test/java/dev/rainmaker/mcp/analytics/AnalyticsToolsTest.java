package dev.rainmaker.mcp.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events that callers report, and the door of every tool. */
@QuarkusTest
@QuarkusTestResource(MigratedDatabase.class)
class AnalyticsToolsTest {
    private static final Map<String, Object> EVENT = Map.of(
            "name", "page.viewed",
            "subject_id", "p1",
            "properties", Map.of("page", "proposal"),
            "idempotency_key", "event-1");

    @TestHTTPResource("/mcp/analytics")
    String url;

    @Inject
    ServerStore store;

    private McpCaller caller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:analytics.read tools:analytics.write"));
    }

    @Test
    void recordsAnEventOnce() {
        // Given
        var before = new HashSet<>(store.keys(EventLog.NAMESPACE));
        var first = caller().call("track_event", EVENT);
        assertThat(first.isError()).as(first.text()).isFalse();
        // When
        var again = caller().call("track_event", EVENT);
        // Then
        assertThat(again.structured()).isEqualTo(first.structured());
        var added = new HashSet<>(store.keys(EventLog.NAMESPACE));
        added.removeAll(before);
        assertThat(added).containsExactly(first.structured().get("event_id").asText());
        assertThat(store.get(EventLog.NAMESPACE, added.iterator().next()).orElseThrow())
                .contains("page.viewed", "proposal");
    }

    @Test
    void refusesAnEventInOneSentence() {
        assertThat(caller().call("track_event", Map.of("name", "A b", "subject_id", "x", "idempotency_key", "k"))
                        .text())
                .startsWith("name must be");
    }

    @ParameterizedTest
    @CsvSource({
        "track_event, tools:analytics.write",
        "get_funnel, tools:analytics.read",
        "get_campaign_report, tools:analytics.read",
        "calculate_metrics, tools:analytics.read",
        "export_report, tools:analytics.read",
        "render_chart, tools:analytics.read",
        "analytics_connection_status, tools:analytics.read"
    })
    void everyToolNeedsItsScope(String tool, String scope) {
        // Given
        var other = "tools:analytics.read tools:analytics.write tools:database.read".replace(scope, "");
        Map<String, ?> arguments =
                switch (tool) {
                    case "track_event" -> EVENT;
                    case "export_report" -> Map.of("report", "funnel", "format", "csv");
                    case "render_chart" -> Map.of("kind", "funnel", "report", "funnel");
                    default -> Map.of();
                };
        // When
        var refused = new McpCaller(url, ToolTokens.withScopes(other)).call(tool, arguments);
        // Then
        assertThat(refused.isError()).isTrue();
        assertThat(refused.text()).contains(scope);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        assertThat(new McpCaller(url, null).status(Map.of())).isEqualTo(401);
        assertThat(new McpCaller(url, ToolTokens.ended()).status(Map.of())).isEqualTo(401);
        assertThat(new McpCaller(url, ToolTokens.ofAPerson()).status(Map.of())).isEqualTo(403);
    }

    @Test
    void tellsItsStatusAndTools() {
        var status = caller().call("analytics_connection_status", Map.of()).structured();
        assertThat(status.get("reachable").asBoolean()).isTrue();
        ToolsSnapshot.compare(caller().tools());
    }
}
