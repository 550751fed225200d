package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.platform.planning.BriefSlot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Row of a value in an event brief; value and sentence are encrypted under the prospect's key. */
@Entity
@Table(name = "brief_slot")
class BriefSlotEntity {
    @Id
    String id;

    @Column(name = "prospect_id")
    String prospectId;

    @Enumerated(EnumType.STRING)
    BriefSlot slot;

    @Enumerated(EnumType.STRING)
    EventBrief.State state;

    @Column(name = "value_text")
    String value;

    String sentence;

    @Column(name = "message_id")
    String messageId;

    @Column(name = "learned_by")
    String learnedBy;

    @Column(name = "learned_at")
    LocalDateTime learnedAt;
}
