package dev.rainmaker.prospects.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Outcomes of imported rows. */
@ApplicationScoped
class ImportRowRepository implements PanacheRepositoryBase<ImportRowEntity, ImportRowEntity.Key> {
    Uni<List<ImportRowEntity>> after(String importId, String outcome, long number, int size) {
        return find("importId = ?1 and outcome = ?2 and number > ?3 order by number", importId, outcome, number)
                .page(0, size)
                .list();
    }
}
