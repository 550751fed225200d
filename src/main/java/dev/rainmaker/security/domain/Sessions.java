package dev.rainmaker.security.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.Secrets;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.UserSessionsEnded;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/** Begins, continues and ends sessions inside the caller's transaction. */
@ApplicationScoped
class Sessions {
    private final SessionRepository sessions;
    private final RefreshTokenRepository tokens;
    private final AccessTokens accessTokens;
    private final EndedSessions ended;
    private final SignInConfig config;
    private final Secrets secrets;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Sessions(
            SessionRepository sessions,
            RefreshTokenRepository tokens,
            AccessTokens accessTokens,
            EndedSessions ended,
            SignInConfig config,
            Secrets secrets,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accessTokens = accessTokens;
        this.ended = ended;
        this.config = config;
        this.secrets = secrets;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<SignedIn> begin(UserEntity user) {
        var now = clock.machine();
        var session = new SessionEntity();
        session.id = ids.next();
        session.userId = user.id;
        session.startedAt = SqlTime.of(now);
        session.expiresAt = SqlTime.of(now.plus(config.sessionLifetime()));
        return sessions.persist(session)
                .call(() -> audit.record(by(user), "session.begun", "user", user.id, Map.of(), Map.of()))
                .flatMap(stored -> issue(stored, user));
    }

    /** The next refresh token of an open session, with an access token. */
    Uni<SignedIn> issue(SessionEntity session, UserEntity user) {
        var secret = secrets.token();
        var now = clock.machine();
        var idle = SqlTime.of(now.plus(config.sessionIdle()));
        var token = new RefreshTokenEntity();
        token.tokenHash = Secrets.hash(secret);
        token.sessionId = session.id;
        token.issuedAt = SqlTime.of(now);
        token.expiresAt = idle.isBefore(session.expiresAt) ? idle : session.expiresAt;
        return tokens.persistAndFlush(token)
                .map(stored ->
                        new SignedIn(accessTokens.mint(user), config.accessTokenLifetime(), secret, user.toView()));
    }

    /** Ends every session of the user; access tokens given out before stop working too. */
    Uni<Void> endAllOf(UserEntity user, String reason) {
        var now = clock.machine();
        user.tokensValidFrom = SqlTime.of(now);
        return sessions.endAllOf(user.id, reason, SqlTime.of(now))
                .call(() -> outbox.add(new UserSessionsEnded(user.id)))
                .invoke(() -> ended.remember(user.id, now))
                .replaceWithVoid();
    }

    /** Ends one session; access tokens given out before stop working too, other sessions get new ones by themselves. */
    Uni<Void> end(SessionEntity session, UserEntity user, String reason) {
        var now = clock.machine();
        user.tokensValidFrom = SqlTime.of(now);
        return sessions.end(session.id, reason, SqlTime.of(now))
                .invoke(() -> ended.remember(user.id, now))
                .replaceWithVoid();
    }

    LocalDateTime now() {
        return SqlTime.of(clock.machine());
    }

    static Actor by(UserEntity user) {
        return Actor.user(user.id, Set.of(user.role));
    }
}
