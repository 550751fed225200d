package dev.rainmaker.workflow.engine;

import static dev.rainmaker.platform.event.SqlTime.of;

import dev.rainmaker.platform.clock.Clock;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Every half minute wakes runs that should be under way and have no row: a net under the wake-ups, which should never catch
 * anything. Its work does not grow with the number of runs that wait.
 */
@ApplicationScoped
public class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final String ROWLESS = " AND NOT EXISTS (SELECT 1 FROM scheduled_tasks t"
            + " WHERE t.task_name = 'advance-run' AND t.task_instance = r.id) LIMIT 500";
    private static final String SIGNALLED =
            "SELECT r.id FROM workflow_signal s JOIN workflow_run r ON r.id = s.run_id WHERE s.used_seq IS NULL"
                    + " AND r.status = 'waiting' AND (FIND_IN_SET(s.name, r.waiting_for) > 0"
                    + " OR FIND_IN_SET(CONCAT(s.name, '#', s.reference), r.waiting_for) > 0) LIMIT 500";
    private static final String UNDER_WAY =
            "SELECT r.id FROM workflow_run r WHERE r.status IN ('runnable', 'running')" + ROWLESS;
    private static final String OVERDUE =
            "SELECT r.id FROM workflow_run r WHERE r.status = 'waiting' AND r.due_at <= ?" + ROWLESS;

    private final Jdbc jdbc;
    private final Clock clock;
    private final Engine engine;
    private final WakeUps wakeUps;

    Sweeper(Jdbc jdbc, Clock clock, Engine engine, WakeUps wakeUps) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.engine = engine;
        this.wakeUps = wakeUps;
    }

    @Scheduled(every = "30s", delayed = "30s", identity = "workflow-sweeper")
    @RunOnVirtualThread
    void regularly() {
        if (engine.running()) {
            sweep();
        }
    }

    /** Wakes what was missed; returns how many runs. */
    public int sweep() {
        var lost = new TreeSet<String>();
        lost.addAll(ids(SIGNALLED));
        lost.addAll(ids(UNDER_WAY));
        lost.addAll(ids(OVERDUE, of(clock.now())));
        for (var runId : lost) {
            jdbc.run(connection -> {
                TaskRows.wake(connection, runId);
                return runId;
            });
        }
        if (!lost.isEmpty()) {
            LOG.infof("runs woken by the sweeper status=%d", lost.size());
            wakeUps.now();
        }
        return lost.size();
    }

    private List<String> ids(String sql, Object... values) {
        return jdbc.run(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                return ids(query);
            }
        });
    }

    private static List<String> ids(java.sql.PreparedStatement query) throws SQLException {
        var ids = new TreeSet<String>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return List.copyOf(ids);
    }
}
