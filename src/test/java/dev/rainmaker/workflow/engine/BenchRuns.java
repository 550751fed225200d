package dev.rainmaker.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Runs of the graph "bench", as many rows at once as it takes. */
final class BenchRuns {
    private static final int BATCH = 1_000;
    private static final int STEPS = 6;
    private static final String RUN =
            "INSERT INTO workflow_run (id, kind, graph_version, status, node, seq, visit, fence,"
                    + " attempt, retry_round, subject_id, created_at, updated_at) VALUES (?, 'bench', 1, ?, ?, ?, 0, 0, 0, 0, ?,"
                    + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";
    private static final String CHECKPOINT =
            "INSERT INTO workflow_checkpoint (run_id, seq, node, next_node, state) VALUES (?, ?, 'work', 'work', ?)";
    private static final String STEP = "INSERT INTO workflow_step (id, run_id, seq, attempt, node, status, started_at,"
            + " ended_at, ms, facts, tokens, cost_micros) VALUES (?, ?, ?, 1, 'work', 'done', UTC_TIMESTAMP(6),"
            + " UTC_TIMESTAMP(6), 1, '{}', 0, 0)";
    private static final String DUE = "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
            + " version) VALUES ('advance-run', ?, UTC_TIMESTAMP(6), 0, 1)";

    private final DataSource database;

    BenchRuns(DataSource database) {
        this.database = database;
    }

    /** Runs that are due now. */
    List<String> add(int count, String subject, boolean effect, Supplier<String> ids) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                var id = ids.get();
                all.add(id);
                Jdbc.update(connection, RUN, id, "runnable", "work", 0, subject);
                Jdbc.update(connection, CHECKPOINT, id, 0, "{\"n\":0,\"effect\":" + effect + "}");
                Jdbc.update(connection, DUE, id);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        return all;
    }

    /** One that goes to its wait. */
    String addListening(String id) {
        try (var connection = database.getConnection()) {
            Jdbc.update(connection, RUN, id, "runnable", "listen", 0, id);
            Jdbc.update(connection, CHECKPOINT, id, 0, "{}");
            Jdbc.update(connection, DUE, id);
            return id;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Runs that ended, with their checkpoints and steps. */
    void addFinished(int count, Supplier<String> ids) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int done = 0; done < count; done += BATCH) {
                finished(connection, Math.min(BATCH, count - done), ids);
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    /** How many of them have not ended. */
    int open(List<String> runs) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT COUNT(*) FROM workflow_run WHERE status <> 'done'" + " AND id BETWEEN ? AND ?")) {
            query.setString(1, runs.getFirst());
            query.setString(2, runs.getLast());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void finished(Connection connection, int count, Supplier<String> ids) throws SQLException {
        try (var run = connection.prepareStatement(RUN);
                var checkpoint = connection.prepareStatement(CHECKPOINT);
                var step = connection.prepareStatement(STEP)) {
            for (int i = 0; i < count; i++) {
                var id = ids.get();
                bind(run, id, "done", "__END__", STEPS, id);
                for (int seq = 0; seq <= STEPS; seq++) {
                    bind(checkpoint, id, seq, "{\"n\":" + seq + ",\"effect\":false}");
                    bind(step, ids.get(), id, seq);
                }
            }
            run.executeBatch();
            checkpoint.executeBatch();
            step.executeBatch();
        }
    }

    private static void bind(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
