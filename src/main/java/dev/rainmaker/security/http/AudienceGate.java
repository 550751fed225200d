package dev.rainmaker.security.http;

import dev.rainmaker.security.domain.AccessTokens;
import dev.rainmaker.security.domain.EndedSessions;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets people's tokens in and no others: tokens of tools and grants are signed with the same key but meant for somebody else.
 * The tool servers under {@code /mcp} check their own audience. Tokens of ended sessions are refused here too.
 */
@ApplicationScoped
class AudienceGate implements SecurityIdentityAugmentor {
    private final EndedSessions ended;

    AudienceGate(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || isForTools(attributes)) {
            return Uni.createFrom().item(identity);
        }
        if (token.getAudience() == null || !token.getAudience().contains(AccessTokens.AUDIENCE)) {
            return refused("the token is meant for another audience");
        }
        if (token.getSubject() == null || ended.covers(token.getSubject(), token.getIssuedAtTime())) {
            return refused("the session of the token has ended");
        }
        return Uni.createFrom().item(identity);
    }

    private static boolean isForTools(Map<String, Object> attributes) {
        var routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        return routing != null && routing.normalizedPath().startsWith("/mcp/");
    }

    private static Uni<SecurityIdentity> refused(String why) {
        return Uni.createFrom().failure(new AuthenticationFailedException(why));
    }
}
