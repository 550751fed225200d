package dev.rainmaker.prospects.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of files that wait to be worked off. */
@ApplicationScoped
class ImportBatchRepository implements PanacheRepositoryBase<ImportBatchEntity, ImportBatchEntity.Key> {
    Uni<ImportBatchEntity> of(String importId, int batch) {
        return find("importId = ?1 and batch = ?2", importId, batch).firstResult();
    }
}
