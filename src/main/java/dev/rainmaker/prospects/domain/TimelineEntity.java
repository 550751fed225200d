package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.TimelineEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Row of the timeline. */
@Entity
@Table(name = "prospect_timeline")
class TimelineEntity {
    @Id
    String id;

    @Column(name = "prospect_id")
    String prospectId;

    String kind;
    String reference;

    @Column(name = "actor_kind")
    String actorKind;

    @Column(name = "actor_id")
    String actorId;

    @Column(name = "occurred_at")
    LocalDateTime occurredAt;

    TimelineEntry toView() {
        return new TimelineEntry(id, kind, reference, actorKind, actorId, SqlTime.instant(occurredAt));
    }
}
