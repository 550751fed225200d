package dev.rainmaker.mcp.shared.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * API keys at {@code /mcp}, as {@code X-API-Key} or as a bearer token that begins with {@code rk_}. Everything else, and every
 * other path, is left to the verification of tokens. An unknown or ended key is 401.
 */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {
    private static final String HEADER = "X-API-Key";
    private static final String BEARER = "Bearer ";
    private static final String PREFIX = "rk_";

    private final ApiKeys keys;

    ApiKeyMechanism(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager unused) {
        var key = keyOf(request);
        if (key == null) {
            return Uni.createFrom().nullItem();
        }
        return keys.find(key)
                .map(token -> Uni.createFrom()
                        .<SecurityIdentity>item(QuarkusSecurityIdentity.builder()
                                .setPrincipal(token)
                                .build()))
                .orElseGet(() -> Uni.createFrom()
                        .failure(new AuthenticationFailedException("the API key is unknown or has ended")));
    }

    private static String keyOf(RoutingContext request) {
        var path = request.normalizedPath();
        if (!path.startsWith("/mcp/") && !"/mcp".equals(path)) {
            return null;
        }
        var key = request.request().getHeader(HEADER);
        if (key != null) {
            return key;
        }
        var authorization = request.request().getHeader("Authorization");
        boolean isKey = authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && authorization.startsWith(PREFIX, BEARER.length());
        return isKey ? authorization.substring(BEARER.length()) : null;
    }

    /** None of its own: the challenge of bearer tokens is sent. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }

    /** Before the verification of tokens, which would refuse a key. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
