package dev.rainmaker.workflow.hunt;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class HuntHitRepository implements PanacheRepositoryBase<HuntHitEntity, String> {
    Uni<List<HuntHitEntity>> ofHunt(String huntId) {
        return list("huntId = ?1 order by id", huntId);
    }

    /** How far hunts are: hits, judged ones, and those that became a prospect. */
    record Tally(String huntId, long total, long judged, long accepted) {}

    Uni<Map<String, Tally>> tallies(List<String> hunts) {
        if (hunts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select huntId, count(*), count(verdict), count(prospectId) from HuntHitEntity"
                                        + " where huntId in (:hunts) group by huntId",
                                Object[].class)
                        .setParameter("hunts", hunts)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Tally((String) row[0], (Long) row[1], (Long) row[2], (Long) row[3]))
                        .collect(Collectors.toMap(Tally::huntId, Function.identity())));
    }

    /** Those of the pages that an earlier hunt of the schedule has judged. */
    Uni<Set<String>> judgedBySchedule(String scheduleId, String huntId, List<String> urlHashes) {
        if (scheduleId == null || urlHashes.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select distinct hit.urlHash from HuntEntity hunt, HuntHitEntity hit"
                                        + " where hunt.scheduleId = :schedule and hunt.id <> :hunt and hit.huntId = hunt.id"
                                        + " and hit.urlHash in (:hashes) and hit.verdict is not null",
                                String.class)
                        .setParameter("schedule", scheduleId)
                        .setParameter("hunt", huntId)
                        .setParameter("hashes", urlHashes)
                        .getResultList())
                .map(Set::copyOf);
    }

    Uni<HuntHitEntity> nextUnjudged(String huntId) {
        return find("huntId = ?1 and verdict is null order by id", huntId)
                .page(0, 1)
                .firstResult();
    }

    /** The next one to store as it is now, locked: a person may decide on it at the same moment. */
    Uni<HuntHitEntity> nextToStore(String huntId) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(
                        "SELECT * FROM hunt_hit WHERE hunt_id = ? AND verdict = 'YES' AND stored = FALSE"
                                + " ORDER BY id LIMIT 1 FOR UPDATE",
                        HuntHitEntity.class)
                .setParameter(1, huntId)
                .getSingleResultOrNull());
    }

    /** The row as it is now, locked until the end of the transaction; null when there is none. Read nothing before it. */
    Uni<HuntHitEntity> lock(String id) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(
                        "SELECT * FROM hunt_hit WHERE id = ? FOR UPDATE", HuntHitEntity.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }
}
