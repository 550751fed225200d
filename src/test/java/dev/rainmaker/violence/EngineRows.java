package dev.rainmaker.violence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The engine's tables as somebody sees them who stands beside it. Used by one thread. */
record EngineRows(Connection connection) implements AutoCloseable {
    /** An effect that was begun, and who holds its run. */
    record Begun(String key, String run, String worker) {}

    /** A run that a worker holds. */
    record Held(String run, String node) {}

    List<Begun> begunEffects() throws SQLException {
        try (var query = connection.prepareStatement(
                        "SELECT s.step_key, s.run_id, t.picked_by FROM side_effect s JOIN scheduled_tasks t"
                                + " ON t.task_name = 'advance-run' AND t.task_instance = s.run_id"
                                + " WHERE s.status = 'started' AND t.picked = 1");
                var rows = query.executeQuery()) {
            var begun = new ArrayList<Begun>();
            while (rows.next()) {
                begun.add(new Begun(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return begun;
        }
    }

    /** Runs that this worker holds now, with the steps that they are in. */
    List<Held> heldBy(String worker) throws SQLException {
        try (var query = connection.prepareStatement("SELECT r.id, r.node FROM scheduled_tasks t JOIN workflow_run r"
                + " ON r.id = t.task_instance WHERE t.picked = 1 AND t.picked_by = ? ORDER BY r.id")) {
            query.setString(1, worker);
            var held = new ArrayList<Held>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    held.add(new Held(rows.getString(1), rows.getString(2)));
                }
            }
            return held;
        }
    }

    /** What every checkpoint holds, by run and sequence number. */
    Map<String, String> checkpoints() throws SQLException {
        try (var query = connection.prepareStatement(
                        "SELECT run_id, seq, node, next_node, MD5(state) FROM workflow_checkpoint");
                var rows = query.executeQuery()) {
            var found = new HashMap<String, String>();
            while (rows.next()) {
                found.put(
                        rows.getString(1) + '#' + rows.getInt(2),
                        rows.getString(3) + '>' + rows.getString(4) + ' ' + rows.getString(5));
            }
            return found;
        }
    }

    /** Keys of effects of this run that were begun and are not known to have ended. */
    List<String> openEffects(String run) throws SQLException {
        return texts("SELECT step_key FROM side_effect WHERE status = 'started' AND run_id = ?", run);
    }

    /** Ids of messages of this run's prospect that are on their way, by what is noted. */
    List<String> openMails(String run) throws SQLException {
        return texts(
                "SELECT m.id FROM message m JOIN workflow_run r ON r.subject_id = m.prospect_id"
                        + " WHERE m.status = 'QUEUED' AND m.direction = 'OUT' AND r.id = ?",
                run);
    }

    List<String> texts(String sql, Object... values) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            bind(query, values);
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(texts(sql, values).getFirst());
    }

    private static void bind(PreparedStatement query, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            query.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
