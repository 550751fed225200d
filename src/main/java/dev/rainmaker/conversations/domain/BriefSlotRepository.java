package dev.rainmaker.conversations.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class BriefSlotRepository implements PanacheRepositoryBase<BriefSlotEntity, String> {
    Uni<List<BriefSlotEntity>> ofProspect(String prospectId) {
        return list("prospectId = ?1 order by id", prospectId);
    }
}
