package dev.rainmaker.mcp.shared.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Guards {@code /mcp}: no or a bad token is 401, a token for something else (a person's, a grant) 403, a foreign browser
 * origin 403. Scopes are checked per tool.
 */
@ApplicationScoped
public class ToolsPolicy implements HttpSecurityPolicy {
    private final ToolsAccessConfig config;

    ToolsPolicy(ToolsAccessConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "rainmaker-tools";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        var origin = request.request().getHeader("Origin");
        if (origin != null && !config.allowedOrigins().orElse(List.of()).contains(origin)) {
            request.response().setStatusCode(403);
            return identity.map(any -> CheckResult.DENY).onFailure().recoverWithItem(CheckResult.DENY);
        }
        return identity.map(who -> isForTools(who) ? CheckResult.PERMIT : CheckResult.DENY);
    }

    private boolean isForTools(SecurityIdentity who) {
        return !who.isAnonymous()
                && who.getPrincipal() instanceof JsonWebToken token
                && token.getAudience() != null
                && token.getAudience().contains(config.audience());
    }
}
