package dev.rainmaker.workflow.engine;

import static dev.rainmaker.platform.event.SqlTime.of;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.escalation.Escalations;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.workflow.RunChanged;
import dev.rainmaker.workflow.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what a step changed in one transaction: the run by compare-and-set on sequence, fence and attempt, checkpoint, step,
 * used signals, events, audit, and the worker's hold. A worker that is no longer the owner writes nothing.
 */
@ApplicationScoped
class Commits {
    private static final Actor ENGINE = Actor.system("workflow");
    private static final String MOVE =
            "UPDATE workflow_run SET status = ?, node = ?, seq = ?, visit = ?, attempt = ?, retry_round = ?,"
                    + " waiting_for = ?, due_at = ?, error_code = ?, error_sentence = ?, options = ?, updated_at = ?"
                    + " WHERE id = ? AND seq = ? AND fence = ? AND attempt = ?";
    private static final String CHECKPOINT =
            "INSERT INTO workflow_checkpoint (run_id, seq, node, next_node, state) VALUES (?, ?, ?, ?, ?)";
    private static final String STEP =
            "INSERT INTO workflow_step (id, run_id, seq, attempt, node, status, started_at, ended_at, ms, error_code,"
                    + " error_sentence, facts, tokens, cost_micros) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Jdbc jdbc;
    private final StateJson json;
    private final Ids ids;
    private final Clock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final Escalations escalations;

    Commits(Jdbc jdbc, StateJson json, Ids ids, Clock clock, Outbox outbox, Audit audit, Escalations escalations) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.escalations = escalations;
    }

    /** Commits the change, or throws {@link StaleRun} and commits nothing. */
    void commit(Change change, Lease lease) {
        var state = change.to().seq() == change.from().seq()
                ? null
                : json.write(change.to().state());
        jdbc.inTransaction(connection -> {
            move(connection, change);
            if (state != null) {
                Jdbc.update(
                        connection,
                        CHECKPOINT,
                        change.to().id(),
                        change.to().seq(),
                        change.to().came(),
                        change.to().node(),
                        state);
            }
            if (change.how() != null) {
                step(connection, change);
            }
            use(connection, change);
            tell(connection, change);
            waitForPerson(connection, change);
            hold(connection, change, lease);
            return true;
        });
    }

    private void move(Connection connection, Change change) throws SQLException {
        var from = change.from();
        var to = change.to();
        var problem = change.problem();
        int moved = Jdbc.update(
                connection,
                MOVE,
                to.status().text(),
                to.node(),
                to.seq(),
                to.visit(),
                to.attempt(),
                to.round(),
                to.waits() ? Awaited.text(to.waitingFor()) : null,
                of(to.dueAt()),
                problem == null ? null : problem.code(),
                problem == null ? null : cut(problem.sentence()),
                change.options().isEmpty() ? null : String.join(",", change.options()),
                of(clock.now()),
                from.id(),
                from.seq(),
                from.fence(),
                from.attempt());
        if (moved != 1) {
            throw new StaleRun();
        }
    }

    private void step(Connection connection, Change change) throws SQLException {
        var step = change.step();
        var problem = change.problem();
        Jdbc.update(
                connection,
                STEP,
                ids.next(),
                change.from().id(),
                change.from().seq() + 1,
                step.attempt(),
                step.node(),
                change.how().name().toLowerCase(Locale.ROOT),
                of(step.startedAt()),
                of(clock.now()),
                step.millis(),
                problem == null ? null : problem.code(),
                problem == null ? null : cut(problem.sentence()),
                json.text(step.facts()),
                step.tokens(),
                step.costMicros());
    }

    private static void use(Connection connection, Change change) throws SQLException {
        if (change.to().status().ended()) {
            Jdbc.update(
                    connection,
                    "UPDATE workflow_signal SET used_seq = ? WHERE used_seq IS NULL AND run_id = ?",
                    change.to().seq(),
                    change.to().id());
            return;
        }
        for (var signal : change.used()) {
            Jdbc.update(
                    connection,
                    "UPDATE workflow_signal SET used_seq = ? WHERE id = ?",
                    change.to().seq(),
                    signal.id());
        }
    }

    private void tell(Connection connection, Change change) throws SQLException {
        var from = change.from();
        var to = change.to();
        boolean putBackAgain = change.how() == null && from.dueAt() != null;
        if (putBackAgain) {
            return;
        }
        var changed = RunChanged.inList(to.id(), to.status(), to.node(), to.kind(), to.subjectId());
        outbox.add(connection, List.of(changed, changed.inRun()));
        if (from.status() != to.status()) {
            audit.record(
                    connection,
                    ENGINE,
                    "run.moved",
                    "run",
                    to.id(),
                    Map.of("status", from.status().text()),
                    Map.of("status", to.status().text(), "node", to.node()));
        }
    }

    private void waitForPerson(Connection connection, Change change) throws SQLException {
        var status = change.to().status();
        if (status == RunStatus.NEEDS_ATTENTION) {
            escalations.runStopped(connection, change.to().id());
        } else if (status.ended()) {
            escalations.runOver(connection, change.to().id());
        }
    }

    private static void hold(Connection connection, Change change, Lease lease) throws SQLException {
        boolean mine =
                switch (change.hold()) {
                    case Change.Hold.Keep keep -> true;
                    case Change.Hold.Release release -> TaskRows.letGo(connection, lease, null);
                    case Change.Hold.Until until -> TaskRows.letGo(connection, lease, until.databaseTime());
                };
        if (!mine) {
            throw new StaleRun();
        }
    }

    private static String cut(String sentence) {
        return sentence == null || sentence.length() <= 500 ? sentence : sentence.substring(0, 500);
    }
}
