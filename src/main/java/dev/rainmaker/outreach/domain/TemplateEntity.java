package dev.rainmaker.outreach.domain;

import dev.rainmaker.outreach.Stage;
import dev.rainmaker.outreach.Template;
import dev.rainmaker.platform.planning.EventType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Row of a template. */
@Entity
@Table(name = "outreach_template")
class TemplateEntity {
    @Id
    String id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "event_type")
    EventType eventType;

    @Enumerated(EnumType.STRING)
    Stage stage;

    String subject;
    String body;

    Template toView() {
        return new Template(id, eventType, stage, subject, body, version);
    }
}
