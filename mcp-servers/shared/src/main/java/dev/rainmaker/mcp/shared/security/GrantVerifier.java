package dev.rainmaker.mcp.shared.security;

import dev.rainmaker.mcp.shared.contract.GrantClaims;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks that a person has approved exactly this act. Any doubt is a refusal. A grant is used up by the first call that
 * passes; a repeat of the same call is answered from the idempotency store before it comes here.
 */
@ApplicationScoped
public class GrantVerifier {
    private static final Duration REMEMBER = Duration.ofDays(1);

    private final JWTParser parser;
    private final ServerStore store;

    GrantVerifier(JWTParser parser, ServerStore store) {
        this.parser = parser;
        this.store = store;
    }

    /**
     * Passes, and binds the grant to this use, or throws. The same use may pass again: a try that surely did nothing (the
     * provider could not be reached) must not cost the approval, and what was done is answered from the idempotency store.
     *
     * @param use idempotency key of the call
     * @throws ToolCallException with a sentence that says what is missing
     */
    public void require(String grant, String tool, String fingerprint, String use) {
        if (grant == null || grant.isBlank()) {
            throw refused("this needs an approval: ask for one in Rainmaker and send its grant as approval_grant");
        }
        var claims = parse(grant);
        if (claims.getAudience() == null || !claims.getAudience().contains(GrantClaims.AUDIENCE)) {
            throw refused("approval_grant is not an approval grant");
        }
        if (!tool.equals(text(claims, GrantClaims.TOOL))) {
            throw refused("this approval is for another tool");
        }
        if (!fingerprint.equals(text(claims, GrantClaims.FINGERPRINT))) {
            throw refused("the content is not the one that was approved");
        }
        if (claims.getTokenID() == null || !isFor(claims.getTokenID(), use)) {
            throw refused("this approval was already used");
        }
    }

    private boolean isFor(String grantId, String use) {
        return store.putIfAbsent("grant", grantId, use, REMEMBER)
                || store.get("grant", grantId).filter(use::equals).isPresent();
    }

    private JsonWebToken parse(String grant) {
        try {
            return parser.parse(grant);
        } catch (ParseException | RuntimeException invalid) {
            throw refused("approval_grant is not valid or has expired");
        }
    }

    private static String text(JsonWebToken claims, String name) {
        Object value = claims.getClaim(name);
        return value == null ? null : value.toString();
    }

    private static ToolCallException refused(String why) {
        return new ToolCallException("Refused, " + why + ".");
    }
}
