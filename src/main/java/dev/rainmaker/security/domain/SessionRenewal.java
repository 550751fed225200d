package dev.rainmaker.security.domain;

import dev.rainmaker.platform.crypto.Secrets;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Renews and ends sessions by refresh token. A token works once; whoever presents it again, later than two tabs of one browser
 * would, ends the session for both sides, because one of them stole it.
 */
@ApplicationScoped
public class SessionRenewal {
    private static final Logger LOG = Logger.getLogger(SessionRenewal.class);

    private final RefreshTokenRepository tokens;
    private final SessionRepository sessions;
    private final UserRepository users;
    private final Sessions lifecycle;
    private final SignInConfig config;
    private final Audit audit;

    SessionRenewal(
            RefreshTokenRepository tokens,
            SessionRepository sessions,
            UserRepository users,
            Sessions lifecycle,
            SignInConfig config,
            Audit audit) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.users = users;
        this.lifecycle = lifecycle;
        this.config = config;
        this.audit = audit;
    }

    /** What the transaction found: a refusal must not undo the end of a session, so it is told after the commit. */
    private sealed interface Outcome {
        record Renewed(SignedIn session) implements Outcome {}

        record Refused(SecurityProblem problem, String detail) implements Outcome {}
    }

    private static final Outcome OVER =
            new Outcome.Refused(SecurityProblem.SESSION_ENDED, "The session is over; sign in again.");
    private static final Outcome RACE = new Outcome.Refused(
            SecurityProblem.SESSION_RENEWED_MEANWHILE, "Another tab has just renewed it; send the request again.");

    /** @return fails with {@code session_ended} or {@code session_renewed_meanwhile} */
    public Uni<SignedIn> renew(String refreshToken) {
        if (refreshToken == null || refreshToken.isBlank()) {
            return Uni.createFrom().failure(failure((Outcome.Refused) OVER));
        }
        var hash = Secrets.hash(refreshToken);
        return Panache.withTransaction(() -> turn(hash)).map(outcome -> switch (outcome) {
            case Outcome.Renewed renewed -> renewed.session();
            case Outcome.Refused refused -> throw failure(refused);
        });
    }

    /** Ends the session that the token belongs to; an unknown one changes nothing. */
    public Uni<Void> end(String refreshToken) {
        if (refreshToken == null || refreshToken.isBlank()) {
            return Uni.createFrom().voidItem();
        }
        var hash = Secrets.hash(refreshToken);
        return Panache.withTransaction(() -> tokens.findById(hash)
                        .onItem()
                        .ifNotNull()
                        .transformToUni(token -> sessions.end(token.sessionId, "signed out", lifecycle.now())))
                .replaceWithVoid();
    }

    private Uni<Outcome> turn(String hash) {
        var now = lifecycle.now();
        return tokens.use(hash, now).flatMap(first -> tokens.findById(hash)
                .flatMap(token -> token == null
                        ? Uni.createFrom().item(OVER)
                        : sessions.findById(token.sessionId)
                                .flatMap(session ->
                                        first ? continued(token, session, now) : usedBefore(token, session, now))));
    }

    private Uni<Outcome> continued(RefreshTokenEntity token, SessionEntity session, LocalDateTime now) {
        if (!session.isOpen(now) || token.expiresAt.isBefore(now)) {
            return Uni.createFrom().item(OVER);
        }
        return users.findById(session.userId)
                .flatMap(user -> user == null || !user.active
                        ? Uni.createFrom().item(OVER)
                        : lifecycle.issue(session, user).map(Outcome.Renewed::new));
    }

    private Uni<Outcome> usedBefore(RefreshTokenEntity token, SessionEntity session, LocalDateTime now) {
        if (!session.isOpen(now)) {
            return Uni.createFrom().item(OVER);
        }
        if (token.usedAt == null || token.usedAt.plus(config.refreshRace()).isAfter(now)) {
            return Uni.createFrom().item(RACE);
        }
        LOG.warnf("refresh token used twice, session ended session=%s", session.id);
        return users.require(session.userId)
                .call(user -> lifecycle.end(session, user, "reuse"))
                .call(user -> audit.record(
                        Actor.system("sessions"),
                        "session.reuse_detected",
                        "user",
                        user.id,
                        Map.of(),
                        Map.of("session", session.id)))
                .replaceWith(OVER);
    }

    private static SecurityRefused failure(Outcome.Refused refused) {
        return new SecurityRefused(refused.problem(), refused.detail());
    }
}
