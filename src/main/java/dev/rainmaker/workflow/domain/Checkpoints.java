package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.workflow.RunCheckpoint;
import dev.rainmaker.workflow.engine.GraphBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The way that a run took, as its checkpoints tell it. */
@ApplicationScoped
class Checkpoints {
    private static final String WAY = "SELECT c.seq, c.node, c.next_node, (SELECT MAX(s.ended_at) FROM workflow_step s"
            + " WHERE s.run_id = c.run_id AND s.seq = c.seq) FROM workflow_checkpoint c WHERE c.run_id = ? ORDER BY c.seq";

    /** All of them, oldest first. */
    Uni<List<RunCheckpoint>> of(RunEntity run) {
        return NativeSql.rows(WAY, List.of(run.id)).map(rows -> rows.stream()
                .map(row -> new RunCheckpoint(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (String) row[2],
                        SqlTime.instant(row[3] == null ? run.createdAt : (LocalDateTime) row[3])))
                .toList());
    }

    /** Points between two steps; a wait within a step is none, and behind the end nothing begins. */
    static boolean isBetween(RunCheckpoint point) {
        return !point.after().equals(point.next()) && !point.next().equals(GraphBuilder.END);
    }

    /**
     * The point before the step that led into the present one, however long both have waited: from there that step is done
     * anew. Empty when the present step is the first.
     */
    static Optional<RunCheckpoint> beforeLast(List<RunCheckpoint> way, String present) {
        var points = way.stream().filter(Checkpoints::isBetween).toList();
        for (int i = points.size() - 1; i > 0; i--) {
            var entered = points.get(i);
            if (entered.next().equals(present)) {
                return points.get(i - 1).next().equals(entered.after())
                        ? Optional.of(points.get(i - 1))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
