package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.proposals.CatalogueApi;
import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class CatalogueService implements CatalogueApi {
    private final CatalogueRepository catalogue;
    private final Audit audit;

    CatalogueService(CatalogueRepository catalogue, Audit audit) {
        this.catalogue = catalogue;
        this.audit = audit;
    }

    @Override
    @WithTransaction
    public Uni<List<CatalogueItem>> all() {
        return catalogue
                .list("order by active desc, kind, name")
                .map(rows -> rows.stream().map(CatalogueEntity::toView).toList());
    }

    @Override
    @WithTransaction
    public Uni<CatalogueItem> edit(
            String id,
            String ifMatch,
            String name,
            String description,
            long unitPriceMinor,
            long unitCostMinor,
            boolean active,
            Actor by) {
        return catalogue
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new ProposalFailure(
                        ProposalProblem.CATALOGUE_ITEM_NOT_FOUND, "There is no catalogue item with this id."))
                .invoke(row -> VersionConflict.check(ifMatch, row.version))
                .call(row -> audit.record(
                        by,
                        "catalogue.changed",
                        "catalogue_item",
                        id,
                        Map.of("unitPriceMinor", row.unitPriceMinor, "active", row.active),
                        Map.of("unitPriceMinor", unitPriceMinor, "active", active)))
                .invoke(row -> {
                    row.name = name;
                    row.description = description;
                    row.unitPriceMinor = unitPriceMinor;
                    row.unitCostMinor = unitCostMinor;
                    row.active = active;
                })
                .call(row -> catalogue.flush())
                .map(CatalogueEntity::toView);
    }
}
