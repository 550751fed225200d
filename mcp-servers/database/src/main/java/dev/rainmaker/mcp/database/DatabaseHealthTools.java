package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Tools that tell how the database is. All of them read only; scope {@code tools:database.read}. */
@McpServer("database")
public class DatabaseHealthTools {
    private static final String SERVER = "database";
    private static final String READ = "tools:database.read";
    private static final int MOST_STATEMENTS = 50;

    private final HealthReader health;
    private final SlowStatements slow;
    private final ServerStatistics statistics;

    DatabaseHealthTools(HealthReader health, SlowStatements slow, ServerStatistics statistics) {
        this.health = health;
        this.slow = slow;
        this.statistics = statistics;
    }

    @Tool(
            name = "health_check",
            description = """
                    Says whether the database answers and how fast, its version, which views it lacks, connections in use, \
                    whether it is read-only or a copy, and how far its clock is off. Answers while statements run.""",
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
        return Answers.of(health.health(), HealthAnswer::detail);
    }

    @Tool(
            name = "slow_queries",
            description = """
                    Lists the slowest statements that this server ran since it started, without their values, and, where the \
                    operator allows it, those that the database itself counted for this schema. Says when it may not see them.""",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = SlowQueriesAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse slowQueries(
            @ToolArg(
                            name = "max_statements",
                            description = "Most statements of each kind, 1 to 50",
                            defaultValue = "10")
                    int maxStatements) {
        Require.range("max_statements", maxStatements, 1, MOST_STATEMENTS);
        var found = statistics.slowest(maxStatements);
        var answer = new SlowQueriesAnswer(
                slow.since().toString(),
                slow.slowest(maxStatements),
                found.state(),
                found.detail(),
                found.statements());
        return Answers.of(answer, SlowQueriesAnswer::text);
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
        return Answers.of(health.status(), ConnectionStatus::detail);
    }
}
