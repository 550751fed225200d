package dev.rainmaker.prospects.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows of the timeline. */
@ApplicationScoped
class TimelineRepository implements PanacheRepositoryBase<TimelineEntity, String> {
    /** Newest first, at most 200. */
    Uni<List<TimelineEntity>> of(String prospectId) {
        return find("prospectId = ?1 order by id desc", prospectId).page(0, 200).list();
    }
}
