package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.database.SlowQueriesAnswer.ServerStatement;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Digests that the database keeps of the statements of all its clients: for our schema, reads and writes of rows only. */
@ApplicationScoped
class ServerStatistics {
    private static final int LONGEST = 1_000;
    /** Times are in picoseconds. Statements on users and grants are left out: their digests name accounts. */
    private static final String DIGESTS =
            "SELECT LEFT(DIGEST_TEXT, " + LONGEST + "), COUNT_STAR, MAX_TIMER_WAIT DIV 1000000000,"
                    + " AVG_TIMER_WAIT DIV 1000000000, SUM_ROWS_SENT, SUM_ROWS_EXAMINED,"
                    + " DATE_FORMAT(LAST_SEEN, '%Y-%m-%d %H:%i:%s')"
                    + " FROM performance_schema.events_statements_summary_by_digest"
                    + " WHERE SCHEMA_NAME = DATABASE() AND (DIGEST_TEXT LIKE 'SELECT %' OR DIGEST_TEXT LIKE 'WITH %'"
                    + " OR DIGEST_TEXT LIKE 'SET STATEMENT %' OR DIGEST_TEXT LIKE 'INSERT %' OR DIGEST_TEXT LIKE 'UPDATE %'"
                    + " OR DIGEST_TEXT LIKE 'DELETE %' OR DIGEST_TEXT LIKE 'REPLACE %')"
                    + " ORDER BY MAX_TIMER_WAIT DESC LIMIT ";

    private final DiagnosticsDatabase diagnostics;
    private final DatabaseConfig config;

    ServerStatistics(DiagnosticsDatabase diagnostics, DatabaseConfig config) {
        this.diagnostics = diagnostics;
        this.config = config;
    }

    /** What was found, or why nothing can be. */
    record Found(String state, String detail, List<ServerStatement> statements) {
        private Found(String state, String detail) {
            this(state, detail, List.of());
        }
    }

    Found slowest(int most) {
        if (!config.serverStatistics()) {
            return new Found("off", "its own counts are not asked for (rainmaker.tools.database.server-statistics).");
        }
        var link = diagnostics.link();
        if (link.isEmpty()) {
            return new Found("not_granted", "its own counts need the data source diagnostics, which is not set up.");
        }
        try {
            return link.get().with(connection -> {
                var on = link.get()
                        .rows(connection, "SELECT @@performance_schema")
                        .iterator()
                        .next();
                if (!"1".equals(String.valueOf(on.getValue(0)))) {
                    return new Found("off", "its performance schema is switched off.");
                }
                var statements = new ArrayList<ServerStatement>();
                link.get()
                        .rows(connection, link.get().limited(connection, DIGESTS + most))
                        .forEach(row -> statements.add(statement(row)));
                return new Found("listed", "counted since its last start or reset, for this schema.", statements);
            });
        } catch (DatabaseRefused refused) {
            return new Found("not_granted", "its own counts may not be read by the account of diagnostics.");
        }
    }

    private static ServerStatement statement(Row row) {
        return new ServerStatement(
                row.getString(0),
                number(row, 1),
                number(row, 2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                row.getString(6));
    }

    private static long number(Row row, int column) {
        return row.getValue(column) instanceof Number number ? number.longValue() : 0;
    }
}
