package dev.rainmaker.conversations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Row of a delivery from outside; the raw mail is kept, encrypted, only while it needs attention. */
@Entity
@Table(name = "inbound_item")
class InboundEntity {
    @Id
    String id;

    String provider;

    @Column(name = "content_hash")
    String contentHash;

    String status;
    String code;

    @Column(name = "message_id")
    String messageId;

    String raw;

    @Column(name = "received_at")
    LocalDateTime receivedAt;
}
