package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.database.NativeSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class HuntScheduleRepository implements PanacheRepositoryBase<HuntScheduleEntity, String> {
    /** The row as it is now, locked until the end of the transaction; null when there is none. Read nothing before it. */
    Uni<HuntScheduleEntity> lock(String id) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(
                        "SELECT * FROM hunt_schedule WHERE id = ? FOR UPDATE", HuntScheduleEntity.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }

    Uni<HuntScheduleEntity> require(HuntScheduleId id) {
        return lock(id.value()).onItem().ifNull().failWith(HuntScheduleRefused::notFound);
    }

    /** The hunt of the schedule whose run is not over. */
    Uni<Optional<String>> underWay(String scheduleId) {
        return NativeSql.rows(
                        "SELECT h.id, r.status FROM hunt h JOIN workflow_run r ON r.id = h.run_id WHERE h.schedule_id = ?"
                                + " AND r.status NOT IN ('done', 'failed', 'cancelled') LIMIT 1",
                        List.of(scheduleId))
                .map(rows -> rows.stream().findFirst().map(row -> row[0].toString()));
    }
}
