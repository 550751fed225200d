package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.workflow.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a worker reads of a run, and how it lets go of one without a step. */
@ApplicationScoped
class RunStore {
    private static final String SELECT =
            "SELECT r.id, r.kind, r.graph_version, r.status, c.node, r.node, r.seq, r.visit, r.fence, r.attempt,"
                    + " r.retry_round, r.waiting_for, r.due_at, r.subject_id, r.parent_id, c.state"
                    + " FROM workflow_run r JOIN workflow_checkpoint c ON c.run_id = r.id AND c.seq = r.seq"
                    + " WHERE r.id = ?";

    private final Jdbc jdbc;
    private final StateJson json;

    RunStore(Jdbc jdbc, StateJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<RunRow> load(String runId) {
        return jdbc.run(connection -> load(connection, runId));
    }

    /** Signals that nobody used yet and that the run waits for, oldest first. */
    List<ReceivedSignal> awaited(RunRow run) {
        return jdbc.run(connection -> awaited(connection, run));
    }

    boolean holds(Lease lease) {
        return jdbc.run(connection -> TaskRows.holds(connection, lease));
    }

    /** Gives the run up until somebody wakes it, or until the database's time says so. */
    void letGo(Lease lease, Instant dueAt) {
        jdbc.run(connection -> TaskRows.letGo(connection, lease, dueAt));
    }

    /**
     * Looks once more after the row was given up: a wake-up that came while this worker held it changed nothing there.
     *
     * @return whether the run was woken
     */
    boolean wakeIfMissed(RunRow seen) {
        return jdbc.run(connection -> {
            var now = load(connection, seen.id());
            boolean missed = now.isPresent()
                    && now.get().open()
                    && (!now.get().sameAs(seen)
                            || now.get().status() == RunStatus.WAITING
                                    && !awaited(connection, now.get()).isEmpty());
            if (missed) {
                TaskRows.wake(connection, seen.id());
            }
            return missed;
        });
    }

    /** The worker that held the run is lost: whatever it still sends is refused, and the loss counts as a failed try. */
    void raiseFence(String runId) {
        jdbc.run(connection -> Jdbc.update(
                connection, "UPDATE workflow_run SET fence = fence + 1, attempt = attempt + 1 WHERE id = ?", runId));
    }

    private Optional<RunRow> load(Connection connection, String runId) throws SQLException {
        try (var query = connection.prepareStatement(SELECT)) {
            query.setString(1, runId);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        }
    }

    private static List<ReceivedSignal> awaited(Connection connection, RunRow run) throws SQLException {
        var found = new ArrayList<ReceivedSignal>();
        try (var query = connection.prepareStatement(
                "SELECT id, name, reference FROM workflow_signal WHERE used_seq IS NULL AND run_id = ? ORDER BY received_at, id")) {
            query.setString(1, run.id());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new ReceivedSignal(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        found.removeIf(signal -> !run.waitsFor(signal));
        return found;
    }

    private RunRow row(ResultSet row) throws SQLException {
        var waitingFor = row.getString(12);
        return new RunRow(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                RunStatus.of(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                Awaited.parse(waitingFor),
                waitingFor != null,
                SqlTime.instant(row.getObject(13, LocalDateTime.class)),
                row.getString(14),
                row.getString(15),
                json.read(row.getString(16)));
    }
}
