package dev.rainmaker.prospects.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows of signals. */
@ApplicationScoped
class SignalRepository implements PanacheRepositoryBase<SignalEntity, String> {
    Uni<List<SignalEntity>> of(String prospectId) {
        return list("prospectId = ?1 order by id", prospectId);
    }
}
