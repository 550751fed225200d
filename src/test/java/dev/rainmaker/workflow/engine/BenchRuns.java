package dev.rainmaker.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Runs of the graph "bench", as many rows at once as it takes. */
final class BenchRuns {
    private static final int BATCH = 5_000;
    private static final int STEPS = 6;
    private static final String RUN =
            "INSERT INTO workflow_run (id, kind, graph_version, status, node, seq, visit, fence,"
                    + " attempt, retry_round, subject_id, created_at, updated_at) VALUES (?, 'bench', 1, ?, ?, ?, 0, 0, 0, 0, ?,"
                    + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";
    private static final String CHECKPOINT =
            "INSERT INTO workflow_checkpoint (run_id, seq, node, next_node, state) VALUES (?, ?, 'work', 'work', ?)";
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

    /** Runs that ended, each with its checkpoints and steps, copied within the database. */
    void addFinished(int count, String first) throws SQLException {
        var prefix = first.substring(0, 18);
        try (var connection = database.getConnection()) {
            for (int done = 0; done < count; done += BATCH) {
                numbers(connection, done, Math.min(done + BATCH, count));
                Jdbc.update(
                        connection,
                        "INSERT INTO workflow_run (id, kind, graph_version, status, node, seq, visit, fence, attempt,"
                                + " retry_round, subject_id, created_at, updated_at) SELECT CONCAT(?, LPAD(n, 8, '0')),"
                                + " 'bench', 1, 'done', '__END__', ?, 0, 0, 0, 0, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)"
                                + " FROM bench_number",
                        prefix,
                        STEPS,
                        first);
                for (int seq = 0; seq <= STEPS; seq++) {
                    Jdbc.update(
                            connection,
                            "INSERT INTO workflow_checkpoint (run_id, seq, node, next_node, state) SELECT CONCAT(?,"
                                    + " LPAD(n, 8, '0')), ?, 'work', 'work', '{\"n\":1,\"effect\":false}' FROM bench_number",
                            prefix,
                            seq);
                    Jdbc.update(
                            connection,
                            "INSERT INTO workflow_step (id, run_id, seq, attempt, node, status, started_at, ended_at, ms,"
                                    + " facts, tokens, cost_micros) SELECT CONCAT(?, ?, LPAD(n, 8, '0')), CONCAT(?,"
                                    + " LPAD(n, 8, '0')), ?, 1, 'work', 'done', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 1,"
                                    + " '{}', 0, 0 FROM bench_number",
                            prefix.substring(1),
                            seq,
                            prefix,
                            seq);
                }
            }
        }
    }

    private static void numbers(Connection connection, int from, int to) throws SQLException {
        Jdbc.update(connection, "CREATE TABLE IF NOT EXISTS bench_number (n INT PRIMARY KEY)");
        Jdbc.update(connection, "DELETE FROM bench_number");
        var values = IntStream.range(from, to).mapToObj(n -> "(" + n + ")").collect(Collectors.joining(","));
        Jdbc.update(connection, "INSERT INTO bench_number VALUES " + values);
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
}
