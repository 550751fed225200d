package dev.rainmaker.mcp.shared.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls the tool right now, by the verified token. */
@ApplicationScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Subject of the token; never personal text. */
    public String name() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "nobody";
    }

    /** Whether the token's {@code scope} claim (space separated) has this scope. */
    public boolean hasScope(String scope) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return false;
        }
        Object claim = token.getClaim("scope");
        return claim != null && Arrays.asList(claim.toString().split(" ")).contains(scope);
    }
}
