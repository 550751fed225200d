package dev.rainmaker.security.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;

/** Rows of refresh tokens. */
@ApplicationScoped
class RefreshTokenRepository implements PanacheRepositoryBase<RefreshTokenEntity, String> {
    /** True for exactly one of those who present the token, however many do so at once. */
    Uni<Boolean> use(String tokenHash, LocalDateTime now) {
        return update("usedAt = ?1 where tokenHash = ?2 and usedAt is null", now, tokenHash)
                .map(rows -> rows == 1);
    }
}
