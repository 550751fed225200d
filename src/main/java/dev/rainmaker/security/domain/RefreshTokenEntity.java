package dev.rainmaker.security.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Row of a refresh token, by its hash; used once. */
@Entity
@Table(name = "refresh_token")
class RefreshTokenEntity {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "session_id")
    String sessionId;

    @Column(name = "issued_at")
    LocalDateTime issuedAt;

    @Column(name = "expires_at")
    LocalDateTime expiresAt;

    @Column(name = "used_at")
    LocalDateTime usedAt;
}
