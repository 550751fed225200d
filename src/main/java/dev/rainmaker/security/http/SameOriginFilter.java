package dev.rainmaker.security.http;

import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site sent. Browsers say where a request comes from (Origin, Sec-Fetch-Site) and pages cannot change
 * that; callers that are no browsers send neither and have no cookie that could be abused.
 */
@Provider
@SameOrigin
public class SameOriginFilter implements ContainerRequestFilter {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final PublicUrl publicUrl;

    SameOriginFilter(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        boolean foreign = (site != null && !OWN.contains(site))
                || (origin != null
                        && !isOwn(origin, request.getUriInfo().getBaseUri().getAuthority()));
        if (foreign) {
            throw new SecurityRefused(
                    SecurityProblem.CROSS_ORIGIN, "Sign in and out on the pages of this installation only.");
        }
    }

    private boolean isOwn(String origin, String authority) {
        if (origin.equals(publicUrl.base())) {
            return true;
        }
        try {
            return URI.create(origin).getAuthority() instanceof String from && from.equalsIgnoreCase(authority);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
