package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.RunId;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The scheduler's row of a run, taken and given back as db-scheduler does it. */
final class Rows {
    private static final String MINE = " WHERE task_instance = ? AND version = ?";

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** Takes the row by compare-and-set if it is due, or if the one who holds it is thought dead; null when it is not there. */
    Lease pick(RunId id) throws SQLException {
        while (true) {
            var version = version(id);
            if (version == null) {
                return null;
            }
            if (update(
                            "UPDATE scheduled_tasks SET picked = 1, picked_by = 'test', last_heartbeat = UTC_TIMESTAMP(6),"
                                    + " version = version + 1" + MINE,
                            id.value(),
                            version)
                    == 1) {
                return new Lease(id.value(), version + 1, () -> false);
            }
        }
    }

    void release(Lease lease) throws SQLException {
        update("UPDATE scheduled_tasks SET picked = 0, version = version + 1" + MINE, lease.runId(), lease.version());
    }

    long number(String sql, RunId id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, id.value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private Long version(RunId id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT version FROM scheduled_tasks WHERE task_instance = ?"
                        + " AND (picked = 1 OR execution_time <= UTC_TIMESTAMP(6))")) {
            query.setString(1, id.value());
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : null;
            }
        }
    }

    private int update(String sql, String runId, long version) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, runId);
            statement.setLong(2, version);
            return statement.executeUpdate();
        }
    }
}
