package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.event.SqlTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Row of a schedule. */
@Entity
@Table(name = "hunt_schedule")
class HuntScheduleEntity {
    @Id
    String id;

    @Version
    long version;

    String target;
    String cron;

    @Column(name = "time_zone")
    String timeZone;

    boolean enabled;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "last_at")
    LocalDateTime lastAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_outcome")
    HuntSchedule.Outcome lastOutcome;

    @Column(name = "last_hunt_id")
    String lastHuntId;

    @Column(name = "next_at")
    LocalDateTime nextAt;

    HuntSchedule view() {
        return new HuntSchedule(
                new HuntScheduleId(id),
                target,
                cron,
                timeZone,
                enabled,
                createdBy,
                SqlTime.instant(createdAt),
                SqlTime.instant(lastAt),
                lastOutcome,
                lastHuntId,
                SqlTime.instant(nextAt),
                version);
    }
}
