package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateHold;
import dev.rainmaker.dates.DateHoldId;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.dates.EndReason;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Row of a date hold. The position is written by {@link DayTurns} alone, for all rows of a line at once. */
@Entity
@Table(name = "date_hold")
class DateHoldEntity {
    @Id
    String id;

    @Version
    long version;

    @Column(name = "resource_id")
    String resourceId;

    LocalDate day;

    @Column(name = "prospect_id")
    String prospectId;

    @Column(name = "proposal_id")
    String proposalId;

    @Enumerated(EnumType.STRING)
    DateHoldStatus status;

    /** TRUE, or null once it has ended: a unique key leaves nulls alone. */
    Boolean live;

    @Column(insertable = false, updatable = false)
    Integer position;

    Integer place;
    String note;

    @Column(name = "placed_by")
    String placedBy;

    @Column(name = "placed_at")
    LocalDateTime placedAt;

    @Column(name = "expires_at")
    LocalDateTime expiresAt;

    @Column(name = "remind_at")
    LocalDateTime remindAt;

    @Column(name = "challenged_by")
    String challengedBy;

    @Column(name = "challenge_due_at")
    LocalDateTime challengeDueAt;

    @Column(name = "client_signed")
    boolean signed;

    @Column(name = "ended_at")
    LocalDateTime endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    EndReason endReason;

    @Column(name = "end_note")
    String endNote;

    void expires(Instant at, Deadlines deadlines) {
        expiresAt = SqlTime.of(at);
        remindAt = at == null ? null : SqlTime.of(deadlines.reminder(at));
    }

    void challenged(String by, Instant until) {
        status = status.to(DateHoldStatus.CHALLENGED);
        challengedBy = by;
        challengeDueAt = SqlTime.of(until);
    }

    void unchallenged() {
        challengedBy = null;
        challengeDueAt = null;
    }

    /** With the notes in plain text. */
    DateHold toView(String plainNote, String plainEndNote) {
        return new DateHold(
                new DateHoldId(id),
                new DateResourceId(resourceId),
                day,
                new ProspectId(prospectId),
                proposalId,
                status,
                position,
                plainNote,
                SqlTime.instant(expiresAt),
                challengedBy == null ? null : new DateHoldId(challengedBy),
                SqlTime.instant(challengeDueAt),
                signed,
                placedBy,
                SqlTime.instant(placedAt),
                SqlTime.instant(endedAt),
                endReason,
                plainEndNote,
                version);
    }
}
