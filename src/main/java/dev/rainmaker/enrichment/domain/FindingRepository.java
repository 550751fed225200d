package dev.rainmaker.enrichment.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Rows of findings. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<FindingEntity, String> {
    Uni<List<FindingEntity>> of(String prospectId) {
        return list("prospectId = ?1 order by id", prospectId);
    }

    Uni<List<FindingEntity>> byIds(Collection<String> ids) {
        return list("id in ?1", ids);
    }
}
