package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.PriceRule;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
class PriceRuleRepository implements PanacheRepositoryBase<PriceRuleEntity, String> {
    /** The revisions that prices made on this day use. */
    Uni<List<PriceRule>> inForce(LocalDate day) {
        return list(
                        "active = true and (effectiveFrom is null or effectiveFrom <= ?1)"
                                + " and (effectiveTo is null or effectiveTo >= ?1) order by kind, ruleKey",
                        day)
                .map(rows -> rows.stream().map(PriceRuleEntity::toView).toList());
    }
}
