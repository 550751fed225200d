package dev.rainmaker.security.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers on every answer. A page that needs a policy of its own sets it; what is set is kept. The policy allows what the
 * built web app does (own scripts, own styles and inline style attributes, pictures as data); in development also the
 * inline preamble of the live-reloading page.
 */
@ApplicationScoped
class SecurityHeaders {
    private static final String POLICY = "default-src 'self'; script-src 'self'%s; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'%s; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final int BEFORE_ALL = 10_000;

    private final boolean production;
    private final boolean development;
    private final String policy;

    SecurityHeaders(LaunchMode mode) {
        production = !mode.isDevOrTest();
        development = mode == LaunchMode.DEVELOPMENT;
        policy = development ? POLICY.formatted(" 'unsafe-inline'", " ws: wss:") : POLICY.formatted("", "");
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, BEFORE_ALL);
    }

    private void prepare(RoutingContext routing) {
        var path = routing.normalizedPath();
        routing.addHeadersEndHandler(done -> add(routing.response().headers(), path));
        routing.next();
    }

    void add(MultiMap headers, String path) {
        put(headers, "X-Content-Type-Options", "nosniff");
        put(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
        put(headers, "X-Frame-Options", "DENY");
        put(headers, "Cross-Origin-Opener-Policy", "same-origin");
        put(headers, "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        // The developer tools of Quarkus bring inline scripts; they exist in development only.
        if (!development || !path.startsWith("/q/")) {
            put(headers, "Content-Security-Policy", policy);
        }
        if (production) {
            put(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (path.startsWith("/api/")) {
            put(headers, "Cache-Control", "no-store");
        }
    }

    private static void put(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
