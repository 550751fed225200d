package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.database.sql.SqlRefused;
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

/** Tools that answer questions in SQL over the views. All of them read only; scope {@code tools:database.read}. */
@McpServer("database")
public class DatabaseTools {
    private static final String SERVER = "database";
    private static final String READ = "tools:database.read";

    private final ViewReader views;

    DatabaseTools(ViewReader views) {
        this.views = views;
    }

    @Tool(
            name = "query",
            description = """
                    Runs one SELECT over the views v_* (describe_schema lists them): columns, joins among views, where, \
                    group by, having, order by, limit. No subqueries, WITH, UNION, comments or double quotes. Times are UTC.""",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = QueryAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse query(
            @ToolArg(description = "The SELECT, at most 4000 characters; texts in single quotes") String sql,
            @ToolArg(name = "max_rows", description = "Most rows, 1 to 1000", defaultValue = "100") int maxRows) {
        Require.range("max_rows", maxRows, 1, 1_000);
        try {
            var answer = views.query(sql, maxRows);
            return answer(answer.text(), answer);
        } catch (SqlRefused refused) {
            throw new ToolCallException("Refused: " + refused.getMessage() + ".");
        }
    }

    @Tool(
            name = "describe_schema",
            description = "Lists the views that query may read, with their columns and types. Use it before query.",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = SchemaAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse describeSchema() {
        var answer = views.schema();
        return answer(answer.text(), answer);
    }

    @Tool(
            name = "health_check",
            description = "Says whether the database answers, how fast, and which version it is.",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = HealthAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse healthCheck() {
        var answer = views.health();
        return answer(answer.detail(), answer);
    }

    @Tool(
            name = "database_connection_status",
            description = "Says whether the read-only database is set up and answers now.",
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

    private static ToolResponse answer(String text, Object structured) {
        return new ToolResponse(false, List.of(new TextContent(text)), structured, Map.of());
    }
}
