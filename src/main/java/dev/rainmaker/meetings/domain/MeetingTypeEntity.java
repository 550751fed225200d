package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.HostRule;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.MeetingTypeRules;
import dev.rainmaker.security.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Row of a type of meeting. */
@Entity
@Table(name = "meeting_type")
class MeetingTypeEntity {
    @Id
    @Enumerated(EnumType.STRING)
    MeetingType type;

    @Version
    long version;

    int minutes;

    @Column(name = "buffer_before")
    int bufferBefore;

    @Column(name = "buffer_after")
    int bufferAfter;

    @Column(name = "lead_minutes")
    int leadMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "host_rule")
    HostRule hostRule;

    @Column(name = "host_id")
    String hostId;

    MeetingTypeRules toView() {
        return new MeetingTypeRules(
                type,
                type.title(),
                minutes,
                bufferBefore,
                bufferAfter,
                leadMinutes,
                hostRule,
                hostId == null ? null : new UserId(hostId),
                version);
    }
}
