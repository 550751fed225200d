package dev.rainmaker.prospects.domain;

import dev.rainmaker.prospects.ImportId;
import dev.rainmaker.prospects.ProspectProblem;
import dev.rainmaker.prospects.ProspectRefused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of imports. */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportEntity, String> {
    Uni<ImportEntity> require(ImportId id) {
        return findById(id.value())
                .onItem()
                .ifNull()
                .failWith(() ->
                        new ProspectRefused(ProspectProblem.IMPORT_NOT_FOUND, "There is no import with this id."));
    }
}
