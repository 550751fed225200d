package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.PriceRule;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PriceRuleRepository implements PanacheRepositoryBase<PriceRuleEntity, String> {
    Uni<List<PriceRule>> inForce() {
        return list("active = true order by kind, id")
                .map(rows -> rows.stream().map(PriceRuleEntity::toView).toList());
    }
}
