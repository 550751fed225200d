package dev.rainmaker.conversations.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class InboundRepository implements PanacheRepositoryBase<InboundEntity, String> {
    Uni<Boolean> isKnown(String hash) {
        return count("contentHash", hash).map(rows -> rows > 0);
    }

    Uni<Page<InboundEntity>> needingAttention(PageRequest page) {
        return find("status = ?1 order by id desc", "attention")
                .page(page.page, page.size)
                .list()
                .flatMap(rows ->
                        count("status", "attention").map(total -> new Page<>(rows, page.page, page.size, total)));
    }
}
