package dev.rainmaker.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Many runs of the graph "line" that wait at "two" for the signal "go", or at most ninety days, as the engine leaves them. */
final class WaitingRuns {
    static final String TABLE = "rainmaker.workflow_run";
    static final String KEY = "many-waiting-";

    private static final int BATCH = 1_000;
    private static final String RUN =
            "INSERT INTO workflow_run (id, kind, graph_version, status, node, seq, visit, fence,"
                    + " attempt, retry_round, waiting_for, due_at, subject_id, start_key, created_at, updated_at)"
                    + " VALUES (?, 'line', 1, 'waiting', 'two', 1, 1, 0, 0, 0, 'go', UTC_TIMESTAMP(6) + INTERVAL 3650 DAY, ?, ?,"
                    + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";
    private static final String CHECKPOINT =
            "INSERT INTO workflow_checkpoint (run_id, seq, node, next_node, state) VALUES (?, 1, 'one', 'two', ?)";
    private static final String DUE = "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
            + " version) VALUES ('advance-run', ?, UTC_TIMESTAMP(6) + INTERVAL 90 DAY, 0, 1)";

    private final DataSource database;

    WaitingRuns(DataSource database) {
        this.database = database;
    }

    /** Adds so many; returns their ids. */
    List<String> add(int count, Supplier<String> ids) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            while (all.size() < count) {
                all.addAll(batch(connection, Math.min(BATCH, count - all.size()), ids));
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
        return all;
    }

    private static List<String> batch(Connection connection, int count, Supplier<String> ids) throws SQLException {
        var all = new ArrayList<String>();
        try (var run = connection.prepareStatement(RUN);
                var checkpoint = connection.prepareStatement(CHECKPOINT);
                var due = connection.prepareStatement(DUE)) {
            for (int i = 0; i < count; i++) {
                var id = ids.get();
                all.add(id);
                run.setString(1, id);
                run.setString(2, id);
                run.setString(3, KEY + id);
                run.addBatch();
                checkpoint.setString(1, id);
                checkpoint.setString(2, "{\"script\":\"" + KEY + "\"}");
                checkpoint.addBatch();
                due.setString(1, id);
                due.addBatch();
            }
            run.executeBatch();
            checkpoint.executeBatch();
            due.executeBatch();
        }
        return all;
    }
}
