package dev.rainmaker.mcp.database;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Result of {@code slow_queries}.
 *
 * @param since when this process began to count, ISO instant
 * @param statements callers' statements of this process, slowest first
 * @param serverStatistics where the database's own counts are: {@code listed}, {@code off} or {@code not_granted}
 * @param serverStatements what the database counted for this schema, from all its clients, slowest first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SlowQueriesAnswer(
        String since,
        List<Statement> statements,
        String serverStatistics,
        String serverStatisticsDetail,
        List<ServerStatement> serverStatements) {

    /**
     * Statements of one shape.
     *
     * @param sql as it ran, values replaced by question marks
     * @param stopped how many of the calls ended without an answer
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Statement(String sql, long calls, long stopped, long maxMs, long meanMs, long rows) {}

    /**
     * One digest of the database.
     *
     * @param lastSeen by the clock of the database
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record ServerStatement(
            String sql, long calls, long maxMs, long meanMs, long rowsSent, long rowsExamined, String lastSeen) {}

    /** The same for a person. */
    String text() {
        var own = statements.stream()
                .map(one -> one.maxMs() + " ms at most, " + one.meanMs() + " ms on average, " + one.calls() + " calls: "
                        + one.sql());
        var server = serverStatements.stream()
                .map(one -> one.maxMs() + " ms at most, " + one.calls() + " calls: " + one.sql());
        return Stream.of(
                        Stream.of(statements.size() + " statements of this process since " + since + "."),
                        own,
                        Stream.of("Database: " + serverStatisticsDetail),
                        server)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
