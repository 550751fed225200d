package dev.rainmaker.analytics.domain;

import dev.rainmaker.analytics.RunAtWork;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.RunStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the runs that are not over. */
@ApplicationScoped
class WorkReads {
    private static final String ROWS = """
            SELECT r.id, r.kind, r.node, r.status, p.id AS prospect_id, p.name AS prospect_name, r.updated_at, h.target,
                (SELECT COUNT(*) FROM hunt_hit x WHERE x.hunt_id = h.id) AS hits,
                (SELECT COUNT(*) FROM hunt_hit x WHERE x.hunt_id = h.id AND x.verdict IS NOT NULL) AS judged
            FROM (SELECT id, kind, node, status, subject_id, updated_at FROM workflow_run
                WHERE status IN ('runnable', 'running', 'waiting')
                ORDER BY CASE status WHEN 'waiting' THEN 1 ELSE 0 END, updated_at DESC, id DESC LIMIT 20) r
            LEFT JOIN prospect p ON p.id = r.subject_id
            LEFT JOIN hunt h ON h.id = r.subject_id
            ORDER BY CASE r.status WHEN 'waiting' THEN 1 ELSE 0 END, r.updated_at DESC, r.id DESC""";

    private final Pool database;

    WorkReads(Pool database) {
        this.database = database;
    }

    Uni<List<RunAtWork>> atWork(Actor caller) {
        boolean hunts = !caller.seesMasked();
        return database.query(ROWS).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> run(row, hunts))
                .toList());
    }

    private static RunAtWork run(Row row, boolean hunts) {
        return new RunAtWork(
                row.getString("id"),
                row.getString("kind"),
                row.getString("node"),
                RunStatus.of(row.getString("status")),
                row.getString("prospect_id"),
                row.getString("prospect_name"),
                line(row, hunts),
                SqlTime.instant(row.getLocalDateTime("updated_at")));
    }

    /** For example {@code “retreats Lisbon”: judge, 14 of 30 judged}, or {@code draft first}. */
    private static String line(Row row, boolean hunts) {
        var doing = row.getString("node").replace('_', ' ').strip();
        var target = row.getString("target");
        if (target == null || !hunts) {
            return doing;
        }
        var progress =
                row.getLong("hits") == 0 ? "" : ", " + row.getLong("judged") + " of " + row.getLong("hits") + " judged";
        return "“" + target + "”: " + doing + progress;
    }
}
