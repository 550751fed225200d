package dev.rainmaker.security.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.BlindIndex;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * Counts attempts to sign in before they are looked at, so that many at once count too. An attempt is counted per account and
 * address and per address; a success forgets the former. Accounts are not locked as such: nobody can lock out another.
 */
@ApplicationScoped
class LoginThrottle {
    private static final String COUNT =
            "INSERT INTO login_attempt (attempt_key, attempts, started_at) VALUES (:key, 1, :now)"
                    + " ON DUPLICATE KEY UPDATE attempts = IF(started_at < :since, 1, attempts + 1),"
                    + " started_at = IF(started_at < :since, :now, started_at)";
    private static final String READ = "SELECT attempts, started_at FROM login_attempt WHERE attempt_key = :key";

    private final Clock clock;
    private final BlindIndex index;
    private final SignInConfig config;

    LoginThrottle(Clock clock, BlindIndex index, SignInConfig config) {
        this.clock = clock;
        this.index = index;
        this.config = config;
    }

    /** Fails with {@code login_throttled} when this attempt is one too many. */
    Uni<Void> attempt(String email, String address) {
        return count(accountKey(email, address), config.attemptsPerAccount())
                .flatMap(wait -> count(index.of("login-address", address), config.attemptsPerAddress())
                        .map(other -> wait.compareTo(other) > 0 ? wait : other))
                .invoke(wait -> {
                    if (wait.isPositive()) {
                        throw refused(wait);
                    }
                })
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> forget(String email, String address) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("DELETE FROM login_attempt WHERE attempt_key = :key")
                        .setParameter("key", accountKey(email, address))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String accountKey(String email, String address) {
        return index.of("login", email + " " + address);
    }

    /** How long to wait; zero when the attempt is within the limit. */
    private Uni<Duration> count(String key, int limit) {
        var now = clock.machine();
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(COUNT)
                        .setParameter("key", key)
                        .setParameter("now", SqlTime.of(now))
                        .setParameter("since", SqlTime.of(now.minus(config.attemptsWindow())))
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(READ, Object[].class)
                                .setParameter("key", key)
                                .getSingleResult()))
                .map(row -> ((Number) row[0]).intValue() <= limit
                        ? Duration.ZERO
                        : Duration.between(
                                now, SqlTime.instant((LocalDateTime) row[1]).plus(config.attemptsWindow()))));
    }

    private static SecurityRefused refused(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return new SecurityRefused(
                SecurityProblem.LOGIN_THROTTLED,
                "Wait " + (seconds / 60 + 1) + " minutes before the next attempt.",
                Map.of("retry_after_seconds", seconds));
    }
}
