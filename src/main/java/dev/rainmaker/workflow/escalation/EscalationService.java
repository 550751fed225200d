package dev.rainmaker.workflow.escalation;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.escalation.Escalation;
import dev.rainmaker.platform.escalation.Escalation.Asked;
import dev.rainmaker.platform.escalation.Escalations;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Begins and ends escalations in the transaction of the thing that waits. */
@ApplicationScoped
class EscalationService implements Escalations {
    static final String TIMER = "escalation";

    private final EscalationRows rows;
    private final EscalationPlan plan;
    private final Timers timers;
    private final Clock clock;

    EscalationService(EscalationRows rows, EscalationPlan plan, Timers timers, Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public Uni<Void> begin(Item item, String id, String runId) {
        var now = clock.now();
        var turn = plan.turn(Asked.SELLER, now);
        return NativeSql.run(EscalationRows.BEGIN, EscalationRows.begin(item, id, runId, now, Asked.SELLER, turn))
                .flatMap(done -> timers.set(TimerKey.of(TIMER, id), turn));
    }

    @Override
    public Uni<Void> end(String id) {
        return NativeSql.run(EscalationRows.END, List.of(SqlTime.of(clock.now()), id))
                .flatMap(done -> timers.cancel(TimerKey.of(TIMER, id)));
    }

    @Override
    public Uni<Void> endOfRun(String runId) {
        return rows.ofRun(runId).flatMap(waiting -> Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(this::end)
                .collect()
                .asList()
                .replaceWithVoid());
    }

    @Override
    public void runStopped(Connection connection, String runId) throws SQLException {
        var now = clock.now();
        var turn = plan.turn(Asked.SELLER, now);
        update(connection, EscalationRows.BEGIN, EscalationRows.begin(Item.RUN, runId, runId, now, Asked.SELLER, turn));
        timers.set(connection, TimerKey.of(TIMER, runId), turn);
    }

    @Override
    public void runOver(Connection connection, String runId) throws SQLException {
        for (var id : waiting(connection, runId)) {
            update(connection, EscalationRows.END, List.of(SqlTime.of(clock.now()), id));
            timers.cancel(connection, TimerKey.of(TIMER, id));
        }
    }

    @Override
    public Uni<Map<String, Escalation>> of(Collection<String> ids) {
        return rows.of(ids);
    }

    private static List<String> waiting(Connection connection, String runId) throws SQLException {
        var ids = new ArrayList<String>();
        try (var query = connection.prepareStatement(EscalationRows.OF_RUN)) {
            query.setString(1, runId);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getString(1));
                }
            }
        }
        return ids;
    }

    private static void update(Connection connection, String sql, List<Object> values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
