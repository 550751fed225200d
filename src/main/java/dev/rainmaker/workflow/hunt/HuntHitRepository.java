package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.Judgement.Verdict;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class HuntHitRepository implements PanacheRepositoryBase<HuntHitEntity, String> {
    Uni<List<HuntHitEntity>> ofHunt(String huntId) {
        return list("huntId = ?1 order by id", huntId);
    }

    Uni<HuntHitEntity> nextUnjudged(String huntId) {
        return find("huntId = ?1 and verdict is null order by id", huntId)
                .page(0, 1)
                .firstResult();
    }

    Uni<HuntHitEntity> nextToStore(String huntId) {
        return find("huntId = ?1 and verdict = ?2 and stored = false order by id", huntId, Verdict.YES)
                .page(0, 1)
                .firstResult();
    }
}
