package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.event.SqlTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The rows of db-scheduler, where our own statements touch them: one per run that is due now or later. */
public final class TaskRows {
    /** Name of the one task. */
    public static final String TASK = "advance-run";

    /** Makes a run due now, whatever its row is; a row that a worker holds stays as it is. Parameter: run id. */
    public static final String WAKE = wake(Priority.NORMAL);

    /** The same for a run that is taken after others. */
    public static final String WAKE_LAST = wake(Priority.LOW);

    /** The same for a run that is taken before others. */
    public static final String WAKE_FIRST = wake(Priority.HIGH);

    private static final String URGENT = "SELECT 1 FROM scheduled_tasks WHERE picked = 0"
            + " AND execution_time <= UTC_TIMESTAMP(6) AND priority > " + Priority.LOW.value() + " LIMIT 1";
    private static final String MINE = " WHERE task_name = 'advance-run' AND task_instance = ? AND version = ?";

    private TaskRows() {}

    /** A row that is there keeps a higher priority, and does not gain one by a plain wake-up. */
    private static String wake(Priority priority) {
        var raise =
                priority == Priority.HIGH ? " priority = IF(picked = 0, " + Priority.HIGH.value() + ", priority)," : "";
        return "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                + " VALUES ('advance-run', ?, UTC_TIMESTAMP(6), 0, 1, " + priority.value() + ") ON DUPLICATE KEY UPDATE"
                + " version = IF(picked = 0, version + 1, version)," + raise
                + " execution_time = IF(picked = 0, LEAST(execution_time, UTC_TIMESTAMP(6)), execution_time)";
    }

    static void wake(Connection connection, String runId) throws SQLException {
        Jdbc.update(connection, WAKE, runId);
    }

    /** Gives the row up: gone, or due later. False when it is not this worker's any more. */
    static boolean letGo(Connection connection, Lease lease, Instant dueAt) throws SQLException {
        int rows = dueAt == null
                ? Jdbc.update(connection, "DELETE FROM scheduled_tasks" + MINE, lease.runId(), lease.version())
                : Jdbc.update(
                        connection,
                        "UPDATE scheduled_tasks SET picked = 0, picked_by = NULL, last_heartbeat = NULL,"
                                + " version = version + 1, priority = LEAST(priority, " + Priority.NORMAL.value()
                                + "), execution_time = ?" + MINE,
                        SqlTime.of(dueAt),
                        lease.runId(),
                        lease.version());
        return rows == 1;
    }

    static boolean somethingUrgentIsDue(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(URGENT);
                var rows = query.executeQuery()) {
            return rows.next();
        }
    }

    static boolean holds(Connection connection, Lease lease) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM scheduled_tasks" + MINE + " AND picked = 1")) {
            query.setString(1, lease.runId());
            query.setLong(2, lease.version());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
