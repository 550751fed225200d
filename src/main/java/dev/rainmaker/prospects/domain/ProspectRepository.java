package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectNotFound;
import dev.rainmaker.prospects.ProspectProblem;
import dev.rainmaker.prospects.ProspectRefused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

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

    Uni<Page<ProspectEntity>> page(ProspectQuery query, PageRequest page) {
        return rows(query.page(), query.pageValues(page))
                .flatMap(rows -> (page.total ? count(query) : Uni.createFrom().<Long>nullItem())
                        .map(total -> new Page<>(rows, page.page, page.size, total)));
    }

    Uni<List<ProspectEntity>> afterId(ProspectQuery query, String last, int size) {
        return rows(query.afterId(), query.with(last, size));
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

    private static Uni<Long> count(ProspectQuery query) {
        return Panache.getSession()
                .flatMap(session -> bind(session.createNativeQuery(query.count(), Long.class), query.values())
                        .getSingleResult());
    }

    private static Uni<List<ProspectEntity>> rows(String sql, List<Object> values) {
        return Panache.getSession()
                .flatMap(session -> bind(session.createNativeQuery(sql, ProspectEntity.class), values)
                        .getResultList());
    }

    private static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, List<Object> values) {
        var bound = query;
        for (int i = 0; i < values.size(); i++) {
            bound = bound.setParameter(i + 1, values.get(i));
        }
        return bound;
    }
}
