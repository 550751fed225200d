package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.CatalogueItem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CatalogueRepository implements PanacheRepositoryBase<CatalogueEntity, String> {
    Uni<List<CatalogueItem>> sold() {
        return list("active = true order by kind, name")
                .map(rows -> rows.stream().map(CatalogueEntity::toView).toList());
    }
}
