package dev.rainmaker.outreach.domain;

import dev.rainmaker.outreach.Preferences;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Row of what a recipient asked for. */
@Entity
@Table(name = "outreach_preference")
class PreferenceEntity {
    @Id
    @Column(name = "prospect_id")
    String prospectId;

    @Version
    long version;

    @Column(name = "follow_ups")
    boolean followUps;

    @Column(name = "paused_until")
    LocalDate pausedUntil;

    @Column(name = "changed_at")
    LocalDateTime changedAt;

    Preferences toView() {
        return new Preferences(followUps, pausedUntil);
    }
}
