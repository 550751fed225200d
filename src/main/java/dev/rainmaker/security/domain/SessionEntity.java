package dev.rainmaker.security.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Row of a session: the family of refresh tokens that one sign-in began. */
@Entity
@Table(name = "user_session")
class SessionEntity {
    @Id
    String id;

    @Column(name = "user_id")
    String userId;

    @Column(name = "started_at")
    LocalDateTime startedAt;

    @Column(name = "expires_at")
    LocalDateTime expiresAt;

    @Column(name = "ended_at")
    LocalDateTime endedAt;

    @Column(name = "end_reason")
    String endReason;

    boolean isOpen(LocalDateTime now) {
        return endedAt == null && expiresAt.isAfter(now);
    }
}
