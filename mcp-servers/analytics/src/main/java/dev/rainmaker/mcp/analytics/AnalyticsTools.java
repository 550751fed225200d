package dev.rainmaker.mcp.analytics;

import dev.rainmaker.mcp.analytics.report.Views;
import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Map;

/** Reported events (scope {@code tools:analytics.write}) and the status of the views ({@code tools:analytics.read}). */
@McpServer("analytics")
public class AnalyticsTools {
    private static final String SERVER = "analytics";
    private static final String READ = "tools:analytics.read";
    private static final String WRITE = "tools:analytics.write";
    private static final int MAX_PROPERTIES = 20;

    private final EventLog events;
    private final Views views;

    AnalyticsTools(EventLog events, Views views) {
        this.events = events;
        this.views = views;
    }

    @Tool(
            name = "track_event",
            description = """
                    Records that something happened, once per idempotency_key. Send ids only: no names, addresses or \
                    message text. The event is kept by this server and does not change the funnel.""",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = TrackedEvent.class))
    @ToolCall(server = SERVER, scope = WRITE)
    @RunOnVirtualThread
    public ToolResponse trackEvent(
            @ToolArg(
                            description =
                                    "What happened, lower case words joined by dots or underscores, for example page.viewed")
                    String name,
            @ToolArg(name = "subject_id", description = "Id of what it happened to, at most 64 characters")
                    String subjectId,
            @ToolArg(description = "Up to 20 texts of at most 200 characters by name", required = false)
                    Map<String, String> properties,
            @ToolArg(name = "occurred_at", description = "ISO instant; now if missing", required = false)
                    String occurredAt,
            @ToolArg(name = "idempotency_key", description = "The same key records the event once only")
                    String idempotencyKey) {
        if (!Require.line("name", name, 64).matches("[a-z0-9]+([._][a-z0-9]+)*")) {
            throw new ToolCallException("name must be lower case words joined by dots or underscores.");
        }
        Require.line("subject_id", subjectId, 64);
        var at = occurredAt == null
                ? null
                : Require.instant("occurred_at", occurredAt).toString();
        var event = events.add(name, subjectId, checked(properties), at, idempotencyKey);
        return answer("Recorded " + name + ".", event);
    }

    @Tool(
            name = "analytics_connection_status",
            description = "Says whether the views behind the numbers are set up and can be read now.",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = ConnectionStatus.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse connectionStatus() {
        var answer = views.status();
        return answer(answer.detail(), answer);
    }

    private static Map<String, String> checked(Map<String, String> properties) {
        if (properties == null) {
            return Map.of();
        }
        if (properties.size() > MAX_PROPERTIES) {
            throw new ToolCallException("properties may have " + MAX_PROPERTIES + " entries at most.");
        }
        properties.forEach((name, value) -> {
            Require.line("a name in properties", name, 64);
            Require.line("properties." + name, value, 200);
        });
        return properties;
    }

    private static ToolResponse answer(String text, Object structured) {
        return new ToolResponse(false, List.of(new TextContent(text)), structured, Map.of());
    }
}
