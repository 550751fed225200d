package dev.rainmaker.mcp.shared.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Guards {@code /mcp}: no or a bad token is 401, a token for something else (a person's, a grant) 403, a foreign browser
 * origin 403. Scopes are checked per tool.
 */
@ApplicationScoped
public class ToolsPolicy implements HttpSecurityPolicy {
    private static final Pattern LOOPBACK = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

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
        if (origin != null && !isAllowed(origin, request)) {
            request.response().setStatusCode(403);
            return identity.map(any -> CheckResult.DENY).onFailure().recoverWithItem(CheckResult.DENY);
        }
        return identity.map(who -> isForTools(who) ? CheckResult.PERMIT : CheckResult.DENY);
    }

    /**
     * Configured, or a page of this very process on this machine. A page elsewhere whose name was made to lead here (DNS
     * rebinding) has that name in Origin and Host, which is none of the loopback interface.
     */
    private boolean isAllowed(String origin, RoutingContext request) {
        return config.allowedOrigins().orElse(List.of()).contains(origin)
                || LOOPBACK.matcher(origin).matches()
                        && origin.endsWith("://" + request.request().authority());
    }

    private boolean isForTools(SecurityIdentity who) {
        return !who.isAnonymous()
                && who.getPrincipal() instanceof JsonWebToken token
                && token.getAudience() != null
                && token.getAudience().contains(config.audience());
    }
}
