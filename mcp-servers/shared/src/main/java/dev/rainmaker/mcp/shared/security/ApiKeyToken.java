package dev.rainmaker.mcp.shared.security;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What an API key says of its caller, in the claims of a token, so that nobody behind the door needs to know which it was. */
final class ApiKeyToken implements JsonWebToken {
    private final String name;
    private final Map<String, Object> claims;

    ApiKeyToken(String name, String audience, String scopes) {
        this.name = name;
        this.claims = Map.of(
                Claims.sub.name(), name, Claims.upn.name(), name, Claims.aud.name(), Set.of(audience), "scope", scopes);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String claim) {
        return (T) claims.get(claim);
    }
}
