package dev.rainmaker.meetings.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

@ApplicationScoped
class FollowUpTaskRepository implements PanacheRepositoryBase<FollowUpTaskEntity, String> {
    Uni<Page<FollowUpTaskEntity>> page(String owner, Boolean open, PageRequest page) {
        var where = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        if (owner != null) {
            where.add("ownerId = :owner");
            values.put("owner", owner);
        }
        if (open != null) {
            where.add(open ? "doneAt is null" : "doneAt is not null");
        }
        var clause = where.isEmpty() ? "1 = 1" : String.join(" and ", where);
        return find(clause + " order by dueOn, id", values)
                .page(page.page, page.size)
                .list()
                .flatMap(rows -> (page.total
                                ? count(clause, values).map(Long::valueOf)
                                : Uni.createFrom().<Long>nullItem())
                        .map(total -> new Page<>(rows, page.page, page.size, total)));
    }
}
