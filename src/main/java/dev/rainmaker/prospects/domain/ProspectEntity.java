package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.ProspectStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;

/** Row of a prospect. Reason, e-mail and phone hold cipher text; change them through {@link ProspectFields} only. */
@Entity
@Table(name = "prospect")
class ProspectEntity {
    @Id
    String id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    ProspectType type;

    String name;
    String company;
    String place;

    @Column(name = "time_zone")
    String timeZone;

    @Enumerated(EnumType.STRING)
    @Column(name = "event_type")
    EventType eventType;

    @Column(name = "event_date")
    LocalDate eventDate;

    Integer guests;

    @Enumerated(EnumType.STRING)
    ProspectStatus status;

    @Column(name = "status_rank")
    int statusRank;

    int score;

    @Column(name = "score_parts")
    String scoreParts;

    String reason;
    String source;
    boolean simulated;

    @Column(name = "needs_review")
    boolean needsReview;

    @Column(name = "review_reason")
    String reviewReason;

    @Column(name = "assigned_to")
    String assignedTo;

    String email;

    @Column(name = "email_index")
    String emailIndex;

    @Column(name = "live_email")
    String liveEmail;

    String phone;

    @Column(name = "phone_index")
    String phoneIndex;

    @Column(name = "name_place_index")
    String namePlaceIndex;

    @Column(name = "domain_index")
    String domainIndex;

    @Column(name = "human_fields")
    String humanFields;

    boolean archived;

    @Column(name = "merged_into")
    String mergedInto;

    @Column(name = "sort_name")
    String sortName;

    @Column(name = "sort_event_date")
    LocalDate sortEventDate;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "updated_at")
    LocalDateTime updatedAt;

    void status(ProspectStatus next) {
        status = next;
        statusRank = next.ordinal();
    }

    void archived(boolean off) {
        archived = off;
        liveEmail = off ? null : emailIndex;
    }

    Set<String> humanFields() {
        return humanFields.isEmpty() ? new TreeSet<>() : new TreeSet<>(Set.of(humanFields.split(",")));
    }

    void humanFields(Set<String> fields) {
        humanFields = String.join(",", new TreeSet<>(fields));
    }
}
