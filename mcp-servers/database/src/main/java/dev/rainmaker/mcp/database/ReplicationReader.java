package dev.rainmaker.mcp.database;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether the database is a copy of another one and follows it, as far as the accounts at hand may see that. */
@ApplicationScoped
class ReplicationReader {
    private final ReadonlyDatabase readonly;
    private final DiagnosticsDatabase diagnostics;

    ReplicationReader(ReadonlyDatabase readonly, DiagnosticsDatabase diagnostics) {
        this.readonly = readonly;
        this.diagnostics = diagnostics;
    }

    /** @param behindSeconds null when it is not known */
    record State(String state, Long behindSeconds) {}

    State state() {
        var link = diagnostics.link().orElseGet(readonly::link);
        try {
            return link.with(connection -> state(link.rows(connection, "SHOW REPLICA STATUS")));
        } catch (DatabaseRefused refused) {
            return new State("not_visible", null);
        }
    }

    private static State state(RowSet<Row> copies) {
        for (var copy : copies) {
            var running = "Yes".equals(text(copy, "Slave_IO_Running", "Replica_IO_Running"))
                    && "Yes".equals(text(copy, "Slave_SQL_Running", "Replica_SQL_Running"));
            var behind = text(copy, "Seconds_Behind_Master", "Seconds_Behind_Source");
            return new State(
                    running ? "running" : "stopped",
                    behind != null && behind.matches("\\d{1,9}") ? Long.valueOf(behind) : null);
        }
        return new State("none", null);
    }

    /** MariaDB's name, or else MySQL's. */
    private static String text(Row row, String one, String other) {
        var column = row.getColumnIndex(one) >= 0 ? row.getColumnIndex(one) : row.getColumnIndex(other);
        var value = column < 0 ? null : row.getValue(column);
        return value == null ? null : value.toString();
    }
}
