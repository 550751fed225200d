package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.Judgement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Row of a found document; the judgement is encrypted under the hunt's key, because it quotes people. */
@Entity
@Table(name = "hunt_hit")
class HuntHitEntity {
    @Id
    String id;

    @Column(name = "hunt_id")
    String huntId;

    @Column(name = "url_hash")
    String urlHash;

    String url;
    String title;
    String provider;
    boolean simulated;

    @Enumerated(EnumType.STRING)
    Judgement.Verdict verdict;

    Double confidence;
    String reason;
    String judgement;

    @Column(name = "prospect_id")
    String prospectId;

    @Column(name = "duplicate_of")
    String duplicateOf;

    boolean stored;

    @Enumerated(EnumType.STRING)
    HitDecision decision;

    @Column(name = "decision_reason")
    String decisionReason;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    LocalDateTime decidedAt;

    /** The prospect that it became or belongs to, or null. */
    String prospect() {
        return prospectId == null ? duplicateOf : prospectId;
    }
}
