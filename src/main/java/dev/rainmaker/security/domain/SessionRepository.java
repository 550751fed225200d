package dev.rainmaker.security.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;

/** Rows of sessions. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<SessionEntity, String> {
    Uni<Integer> end(String sessionId, String reason, LocalDateTime now) {
        return update("endedAt = ?1, endReason = ?2 where id = ?3 and endedAt is null", now, reason, sessionId);
    }

    Uni<Integer> endAllOf(String userId, String reason, LocalDateTime now) {
        return update("endedAt = ?1, endReason = ?2 where userId = ?3 and endedAt is null", now, reason, userId);
    }
}
