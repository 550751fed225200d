package dev.rainmaker.privacy.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SuppressionRepository implements PanacheRepositoryBase<SuppressionEntity, String> {
    /** Newest first: ids ascend with time. */
    Uni<Page<SuppressionEntity>> page(PageRequest page) {
        return find("order by id desc").page(page.page, page.size).list().flatMap(rows -> (page.total
                        ? count()
                        : Uni.createFrom().<Long>nullItem())
                .map(total -> new Page<>(rows, page.page, page.size, total)));
    }
}
