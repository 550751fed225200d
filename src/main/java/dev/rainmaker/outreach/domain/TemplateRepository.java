package dev.rainmaker.outreach.domain;

import dev.rainmaker.outreach.Stage;
import dev.rainmaker.platform.planning.EventType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<TemplateEntity, String> {
    Uni<TemplateEntity> of(EventType eventType, Stage stage) {
        return find("eventType = ?1 and stage = ?2", eventType, stage).firstResult();
    }
}
