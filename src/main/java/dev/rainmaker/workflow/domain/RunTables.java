package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.workflow.engine.Priority;
import dev.rainmaker.workflow.engine.TaskRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Statements on the workflow tables within the current reactive transaction. */
@ApplicationScoped
class RunTables {
    /** The run, its row locked until the end of the transaction; null when there is none. */
    Uni<RunEntity> lock(String runId) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(
                        "SELECT * FROM workflow_run WHERE id = ? FOR UPDATE", RunEntity.class)
                .setParameter(1, runId)
                .getSingleResultOrNull());
    }

    /** Makes the run due with the commit. */
    Uni<Void> wake(String runId) {
        return wake(runId, Priority.NORMAL);
    }

    /** Makes the run due with the commit, before or after others. */
    Uni<Void> wake(String runId, Priority priority) {
        var sql =
                switch (priority) {
                    case LOW -> TaskRows.WAKE_LAST;
                    case NORMAL -> TaskRows.WAKE;
                    case HIGH -> TaskRows.WAKE_FIRST;
                };
        return update(sql, runId).replaceWithVoid();
    }

    Uni<Integer> addCheckpoint(String runId, int seq, String node, String next, String state) {
        return update(
                "INSERT INTO workflow_checkpoint (run_id, seq, node, next_node, state) VALUES (?, ?, ?, ?, ?)",
                runId,
                seq,
                node,
                next,
                state);
    }

    Uni<String> state(String runId, int seq) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(
                        "SELECT state FROM workflow_checkpoint WHERE run_id = ? AND seq = ?", String.class)
                .setParameter(1, runId)
                .setParameter(2, seq)
                .getSingleResult());
    }

    /** The run that goes on in the place of an ended one, or null. */
    Uni<String> continuedBy(String runId) {
        return NativeSql.rows(
                        "SELECT continued_by, id FROM workflow_run WHERE id = ? AND status IN ('done', 'failed', 'cancelled')",
                        List.of(runId))
                .map(rows -> rows.isEmpty() ? null : (String) rows.getFirst()[0]);
    }

    /** Which of the runs a worker holds right now. */
    Uni<Set<String>> held(Collection<String> runIds) {
        if (runIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "SELECT task_instance FROM scheduled_tasks WHERE task_name = '" + TaskRows.TASK
                                        + "' AND picked = 1 AND task_instance IN (:ids)",
                                String.class)
                        .setParameter("ids", List.copyOf(runIds))
                        .getResultList())
                .map(HashSet::new);
    }

    /** What the ledger of effects knows of a run. */
    Uni<LedgerLines> ledger(String runId) {
        return NativeSql.rows(
                        "SELECT step_key, status, created_at FROM side_effect WHERE run_id = ?"
                                + " ORDER BY created_at, step_key",
                        List.of(runId))
                .map(rows ->
                        new LedgerLines(rows.stream().map(LedgerLines.Line::of).toList()));
    }

    /** Runs an update with parameters in order; null values are not allowed. */
    Uni<Integer> update(String sql, Object... values) {
        return NativeSql.update(sql, List.of(values));
    }
}
