package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.proposals.CatalogueApi;
import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.EditCatalogueItem;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    public Uni<CatalogueItem> edit(String id, String ifMatch, EditCatalogueItem edit, Actor by) {
        return catalogue
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new ProposalFailure(
                        ProposalProblem.CATALOGUE_ITEM_NOT_FOUND, "There is no catalogue item with this id."))
                .invoke(row -> VersionConflict.check(ifMatch, row.version))
                .call(row -> requireItems(edit))
                .call(row -> audit.record(
                        by,
                        "catalogue.changed",
                        "catalogue_item",
                        id,
                        Map.of("unitPriceMinor", row.unitPriceMinor, "active", row.active),
                        Map.of("unitPriceMinor", edit.unitPriceMinor(), "active", edit.active())))
                .invoke(row -> row.edit(edit))
                .call(row -> catalogue.flush())
                .map(CatalogueEntity::toView);
    }

    private Uni<Void> requireItems(EditCatalogueItem edit) {
        if (edit.options() == null || edit.options().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var wanted = Set.copyOf(edit.options());
        return catalogue
                .count("kind = ?1 and id in ?2", CatalogueItem.Kind.ITEM, wanted)
                .invoke(found -> {
                    if (found != wanted.size()) {
                        throw new ProposalFailure(
                                ProposalProblem.CATALOGUE_ITEM_NOT_FOUND, "An option is not an item of the catalogue.");
                    }
                })
                .replaceWithVoid();
    }
}
