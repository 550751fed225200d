package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.Channel;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.platform.planning.ReplyIntent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Row of a message; texts and mail ids are encrypted under the prospect's key. */
@Entity
@Table(name = "message")
class MessageEntity {
    @Id
    String id;

    @Version
    long version;

    @Column(name = "conversation_id")
    String conversationId;

    @Column(name = "prospect_id")
    String prospectId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Enumerated(EnumType.STRING)
    MessageStatus status;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Column(name = "mail_id_index")
    String mailIdIndex;

    @Column(name = "mail_id")
    String mailId;

    @Column(name = "in_reply_to")
    String inReplyTo;

    String subject;
    String body;
    String claims;

    @Enumerated(EnumType.STRING)
    ReplyIntent intent;

    @Column(name = "intent_confidence")
    Double intentConfidence;

    boolean automatic;

    @Column(name = "once_key")
    String onceKey;

    @Column(name = "approval_id")
    String approvalId;

    String provider;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "sent_at")
    LocalDateTime sentAt;
}
