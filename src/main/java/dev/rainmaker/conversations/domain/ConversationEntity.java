package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.Channel;
import dev.rainmaker.conversations.Conversation;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Row of a conversation. */
@Entity
@Table(name = "conversation")
class ConversationEntity {
    @Id
    String id;

    @Version
    long version;

    @Column(name = "prospect_id")
    String prospectId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    ConversationStatus status;

    @Column(name = "run_id")
    String runId;

    @Column(name = "needs_person")
    boolean needsPerson;

    @Column(name = "needs_person_reason")
    String needsPersonReason;

    @Column(name = "last_message_at")
    LocalDateTime lastMessageAt;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    /** Who writes in the chat; empty for every other channel. */
    String visitor;

    boolean claimed;

    Conversation toView() {
        return new Conversation(
                new ConversationId(id),
                new ProspectId(prospectId),
                channel,
                status,
                runId,
                needsPerson,
                needsPersonReason,
                SqlTime.instant(lastMessageAt),
                SqlTime.instant(createdAt));
    }
}
