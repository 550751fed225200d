package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * Tools that answer questions in SQL over the views. All of them read only; scope {@code tools:database.read}. Personal columns are
 * masked unless the token has {@code tools:database.personal}, too.
 */
@McpServer("database")
public class DatabaseTools {
    private static final String SERVER = "database";
    private static final String READ = "tools:database.read";
    private static final int MOST_ROWS = 1_000;

    private final ViewQueries queries;
    private final SchemaReader schema;
    private final PlanReader plans;

    DatabaseTools(ViewQueries queries, SchemaReader schema, PlanReader plans) {
        this.queries = queries;
        this.schema = schema;
        this.plans = plans;
    }

    @Tool(
            name = "query",
            description = """
                    Runs one SELECT over the views that describe_schema lists: columns, joins among views, where, group by, \
                    having, order by, limit. No subqueries, WITH, UNION, comments or double quotes. Times are UTC. Without the \
                    scope tools:database.personal, columns that describe_schema shows as masked may be selected as they are, \
                    which shows ***, and used nowhere else.""",
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
        Require.range("max_rows", maxRows, 1, MOST_ROWS);
        return Answers.ofStatement(() -> queries.query(sql, maxRows), QueryAnswer::text);
    }

    @Tool(
            name = "describe_schema",
            description = """
                    Lists the views that query may read: what a row is, the columns with type and meaning, which of them are \
                    personal and which are masked for this token. Use it before query.""",
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
        return Answers.of(schema.schema(), SchemaAnswer::text);
    }

    @Tool(
            name = "explain_query",
            description = """
                    Shows how the database would run a SELECT, without running it, and names the tables that it would read \
                    whole. Use it when query was stopped at its time limit. Takes what query takes.""",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = PlanAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse explainQuery(
            @ToolArg(description = "The SELECT, at most 4000 characters; texts in single quotes") String sql) {
        return Answers.ofStatement(() -> plans.plan(sql), PlanAnswer::text);
    }
}
