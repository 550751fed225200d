package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateFailure.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class DateResourceRepository implements PanacheRepositoryBase<DateResourceEntity, String> {
    /** A board with more is not readable. */
    static final int MOST = 50;

    Uni<DateResourceEntity> require(String id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new DateFailure(
                        Problem.DATE_RESOURCE_NOT_FOUND, "There is nothing on the board with this id."));
    }

    /** The team first, then venues by name. */
    Uni<List<DateResourceEntity>> all() {
        return find("order by kind, name, id").page(0, MOST).list();
    }
}
