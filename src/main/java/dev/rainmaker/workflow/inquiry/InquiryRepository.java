package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;

@ApplicationScoped
class InquiryRepository implements PanacheRepositoryBase<InquiryEntity, String> {
    Uni<InquiryEntity> byOnceKey(String key) {
        return find("onceKey = ?1", key).firstResult();
    }

    /** Whether somebody else sent the same words since then. */
    Uni<Boolean> sameWords(String words, String address, LocalDateTime since) {
        return words == null
                ? Uni.createFrom().item(false)
                : find("wordsIndex = ?1 and receivedAt > ?2 and addressIndex <> ?3", words, since, address)
                        .page(0, 1)
                        .firstResult()
                        .map(found -> found != null);
    }

    /** Newest first: ids ascend with time. */
    Uni<Page<InquiryEntity>> page(InquiryStatus status, PageRequest page) {
        var query = status == null ? find("order by id desc") : find("status = ?1 order by id desc", status);
        return query.page(page.page, page.size)
                .list()
                .flatMap(rows -> (page.total ? query.count() : Uni.createFrom().<Long>nullItem())
                        .map(total -> new Page<>(rows, page.page, page.size, total)));
    }

    /** The row as it is now, locked until the end of the transaction; null when there is none. Read nothing before it. */
    Uni<InquiryEntity> lock(String id) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(
                        "SELECT * FROM inquiry WHERE id = ? FOR UPDATE", InquiryEntity.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }
}
