package dev.rainmaker.prospects.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows of merges. */
@ApplicationScoped
class MergeRepository implements PanacheRepositoryBase<MergeEntity, String> {
    /** Merges of this pair that are not undone, newest first. */
    Uni<List<MergeEntity>> standing(String keptId, String mergedId) {
        return list("keptId = ?1 and mergedId = ?2 and undoneAt is null order by id desc", keptId, mergedId);
    }
}
