package dev.rainmaker.mcp.shared.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies the signature of a bearer token once and remembers the claims until the token ends: an ES256 check costs more than
 * most calls. What can change while a token lives (ended sessions, used grants) is checked elsewhere, at every call. A token that
 * was refused is not remembered. Bounded; safe to use by many threads.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens extends DefaultJWTParser {
    private static final int MOST = 10_000;

    private final Clock clock = Clock.systemUTC();
    private final Cache<String, JsonWebToken> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.creating((String text, JsonWebToken token) -> left(token)))
            .build();

    @Override
    public JsonWebToken parse(String text) throws ParseException {
        var known = verified.getIfPresent(text);
        if (known != null) {
            return known;
        }
        var token = super.parse(text);
        if (left(token).isPositive()) {
            verified.put(text, token);
        }
        return token;
    }

    private Duration left(JsonWebToken token) {
        return Duration.ofSeconds(token.getExpirationTime()).minusMillis(clock.millis());
    }
}
