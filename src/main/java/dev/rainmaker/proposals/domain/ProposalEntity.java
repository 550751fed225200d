package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.proposals.ProposalStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.List;

/** Row of a proposal; what may be counted stays plain, the client's words are encrypted. */
@Entity
@Table(name = "proposal")
class ProposalEntity {
    @Id
    String id;

    @Version
    long version;

    @Column(name = "prospect_id")
    String prospectId;

    @Column(name = "run_id")
    String runId;

    @Column(name = "once_key")
    String onceKey;

    @Enumerated(EnumType.STRING)
    ProposalStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "event_type")
    EventType eventType;

    @Column(name = "current_number")
    int currentNumber;

    String currency;

    @Column(name = "total_minor")
    long totalMinor;

    Integer guests;
    String place;

    @Column(name = "valid_until")
    LocalDateTime validUntil;

    /** When the message with the link was about to leave; null before that, and again for a new version. */
    @Column(name = "released_at")
    LocalDateTime releasedAt;

    int views;

    @Column(name = "viewed_at")
    LocalDateTime viewedAt;

    @Column(name = "decided_at")
    LocalDateTime decidedAt;

    @Column(name = "accepted_package")
    String acceptedPackage;

    String answer;

    @Column(name = "choice_package")
    String choicePackage;

    /** Ids of the ticked options, comma-separated. */
    @Column(name = "choice_options")
    String choiceOptions;

    /** The choice counts only once a person has answered for it. */
    @Column(name = "choice_waits")
    boolean choiceWaits;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    List<String> chosenOptions() {
        return choiceOptions == null || choiceOptions.isBlank() ? List.of() : List.of(choiceOptions.split(","));
    }

    void choose(String packageId, List<String> options, boolean waits) {
        choicePackage = packageId;
        choiceOptions = String.join(",", options);
        choiceWaits = waits;
    }

    void forgetChoice() {
        choicePackage = null;
        choiceOptions = null;
        choiceWaits = false;
    }
}
