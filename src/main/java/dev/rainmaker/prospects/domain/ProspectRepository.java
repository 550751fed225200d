package dev.rainmaker.prospects.domain;

import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectNotFound;
import dev.rainmaker.prospects.ProspectProblem;
import dev.rainmaker.prospects.ProspectRefused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of prospects. */
@ApplicationScoped
class ProspectRepository implements PanacheRepositoryBase<ProspectEntity, String> {
    Uni<ProspectEntity> require(ProspectId id) {
        return findById(id.value()).onItem().ifNull().failWith(ProspectNotFound::new);
    }

    /** The row as it is now, locked until the end of the transaction, so that changes of one prospect take turns. */
    Uni<ProspectEntity> lock(ProspectId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "SELECT * FROM prospect WHERE id = ? FOR UPDATE", ProspectEntity.class)
                        .setParameter(1, id.value())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(ProspectNotFound::new);
    }

    /** For changes: locked; one that was taken off the lists cannot be edited. */
    Uni<ProspectEntity> requireListed(ProspectId id) {
        return lock(id).invoke(row -> {
            if (row.archived) {
                throw new ProspectRefused(
                        ProspectProblem.PROSPECT_ARCHIVED,
                        row.mergedInto == null
                                ? "This prospect was taken off the lists. Restore it first."
                                : "This prospect was merged into another one. Work with that one or undo the merge.");
            }
        });
    }

    /** By blind index: one on the lists, else one that was merged away. */
    Uni<ProspectEntity> byEmailIndex(String index) {
        return list("emailIndex = ?1 and (archived = false or mergedInto is not null) order by archived, id", index)
                .flatMap(rows -> {
                    if (rows.isEmpty()) {
                        return Uni.createFrom().nullItem();
                    }
                    var first = rows.getFirst();
                    return first.archived
                            ? findById(first.mergedInto)
                            : Uni.createFrom().item(first);
                });
    }
}
