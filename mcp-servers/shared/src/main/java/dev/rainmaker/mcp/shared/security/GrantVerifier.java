package dev.rainmaker.mcp.shared.security;

import dev.rainmaker.mcp.shared.contract.GrantClaims;
import dev.rainmaker.mcp.shared.store.ServerStore;
import dev.rainmaker.mcp.shared.store.StoreUnavailable;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks that a person has approved exactly this act. Any doubt is a refusal, also when the store cannot be asked. A grant is
 * used up by the first call that passes; a repeat of the same call is answered from the idempotency store before it comes here.
 */
@ApplicationScoped
public class GrantVerifier {
    private static final Duration REMEMBER = Duration.ofDays(1);

    private final JWTParser parser;
    private final ServerStore store;
    private final UnattendedRule unattended;

    GrantVerifier(JWTParser parser, ServerStore store, UnattendedRule unattended) {
        this.parser = parser;
        this.store = store;
        this.unattended = unattended;
    }

    /** As {@link #require(String, OutwardAct, String)} for an act that a person must always approve. */
    public void require(String grant, String tool, String fingerprint, String use) {
        require(grant, new OutwardAct(tool, null, fingerprint, Set.of()), use);
    }

    /**
     * Passes, and binds the grant to this use, or throws. The same use may pass again: a try that surely did nothing (the
     * provider could not be reached) must not cost the approval, and what was done is answered from the idempotency store.
     * Without a grant only what {@link UnattendedRule} allows passes.
     *
     * @param use idempotency key of the call
     * @throws ToolCallException with a sentence that says what is missing
     */
    public void require(String grant, OutwardAct act, String use) {
        try {
            if (grant == null || grant.isBlank()) {
                requireUnattended(act);
            } else {
                requireGrant(grant, act, use);
            }
        } catch (StoreUnavailable away) {
            throw refused("whether this was approved cannot be checked right now; try again in a minute");
        }
    }

    private void requireUnattended(OutwardAct act) {
        if (!unattended.covers(act)) {
            throw refused("this needs an approval: ask for one in Rainmaker and send its grant as approval_grant");
        }
        if (!unattended.knowsAll(act)) {
            throw refused(
                    "this goes to somebody to whom nothing was approved before: ask for an approval in Rainmaker and"
                            + " send its grant as approval_grant");
        }
        unattended.audit(act);
    }

    private void requireGrant(String grant, OutwardAct act, String use) {
        var claims = parse(grant);
        if (claims.getAudience() == null || !claims.getAudience().contains(GrantClaims.AUDIENCE)) {
            throw refused("approval_grant is not an approval grant");
        }
        if (!act.tool().equals(text(claims, GrantClaims.TOOL))) {
            throw refused("this approval is for another tool");
        }
        if (!act.fingerprint().equals(text(claims, GrantClaims.FINGERPRINT))) {
            throw refused("the content is not the one that was approved");
        }
        if (claims.getTokenID() == null || !isFor(claims.getTokenID(), use)) {
            throw refused("this approval was already used");
        }
        unattended.approved(act);
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
