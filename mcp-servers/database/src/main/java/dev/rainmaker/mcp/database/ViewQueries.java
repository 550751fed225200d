package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.database.sql.ReadOnlySelect;
import dev.rainmaker.mcp.database.sql.SqlRefused;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Runs a caller's SELECT over the views. Rows are fetched some at a time: memory holds an answer, never a whole result. */
@ApplicationScoped
class ViewQueries {
    private static final int FETCH = 50;

    private final ReadonlyDatabase database;
    private final ServedViews views;
    private final StatementGate gate;
    private final SlowStatements slow;
    private final DatabaseConfig config;

    ViewQueries(
            ReadonlyDatabase database,
            ServedViews views,
            StatementGate gate,
            SlowStatements slow,
            DatabaseConfig config) {
        this.database = database;
        this.views = views;
        this.gate = gate;
        this.slow = slow;
        this.config = config;
    }

    /** @throws SqlRefused for what may not be asked @throws DatabaseRefused for what the database does not answer */
    QueryAnswer query(String sql, int maxRows) {
        var access = views.access();
        var select = gate.read(() -> ReadOnlySelect.of(sql, maxRows + 1, access));
        return gate.pass(() -> database.with(connection -> timed(select, connection, maxRows)));
    }

    private QueryAnswer timed(ReadOnlySelect select, SqlConnection connection, int maxRows) {
        var limited = database.link().limited(connection, select.sql());
        var start = System.nanoTime();
        var rows = 0;
        var stopped = true;
        try {
            var answer = run(select, limited, connection, maxRows);
            rows = answer.rows().size();
            stopped = false;
            return answer;
        } catch (DatabaseException failure) {
            // MariaDB keeps to itself why there is no cursor; what it tells then is that nothing can be fetched
            var timeIsOver = System.nanoTime() - start >= config.timeLimit().toNanos();
            throw failure.getErrorCode() == DatabaseRefused.NO_CURSOR && timeIsOver
                    ? DatabaseRefused.tookTooLong()
                    : failure;
        } finally {
            slow.record(select.shape(), System.nanoTime() - start, rows, stopped);
        }
    }

    private QueryAnswer run(ReadOnlySelect select, String limited, SqlConnection connection, int maxRows) {
        var statement = database.link().await(connection.prepare(limited));
        try {
            return fetched(select, statement.cursor(), maxRows);
        } finally {
            // after a failure, too: the database keeps prepared statements as long as the connection, and not many
            statement.closeAndForget();
        }
    }

    private QueryAnswer fetched(ReadOnlySelect select, Cursor cursor, int maxRows) {
        var cells = new Cells(config.longestAnswer(), config.longestCell());
        var rows = new ArrayList<List<Object>>();
        var more = false;
        do {
            for (var row : database.link().await(cursor.read(FETCH))) {
                more = rows.size() == maxRows || !cells.add(row, rows);
                if (more) {
                    break;
                }
            }
        } while (!more && cursor.hasMore());
        database.link().await(cursor.close());
        return new QueryAnswer(select.labels(), rows, more || cells.shortened(), select.masked());
    }
}
