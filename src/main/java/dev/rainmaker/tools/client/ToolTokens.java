package dev.rainmaker.tools.client;

import dev.rainmaker.platform.clock.Clock;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The core's own token for the tool servers: all scopes of the nine, renewed before it ends. */
@ApplicationScoped
class ToolTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final List<String> SERVERS = List.of(
            "web-search",
            "email",
            "calendar",
            "enrichment",
            "linkedin",
            "storage",
            "proposal",
            "analytics",
            "database");

    private final Clock clock;
    private volatile Token current;

    private record Token(String value, Instant renewAt) {}

    ToolTokens(Clock clock) {
        this.clock = clock;
    }

    String current() {
        var token = current;
        if (token == null || clock.machine().isAfter(token.renewAt())) {
            token = new Token(mint(), clock.machine().plus(LIFETIME.dividedBy(2)));
            current = token;
        }
        return token.value();
    }

    private static String mint() {
        var scopes = SERVERS.stream()
                .map(server -> "tools:" + server + ".read tools:" + server + ".write")
                .collect(Collectors.joining(" "));
        return Jwt.claims()
                .issuer("rainmaker")
                .audience("rainmaker-tools")
                .subject("rainmaker-core")
                .upn("rainmaker-core")
                .claim("scope", scopes + " tools:email.send")
                .expiresIn(LIFETIME)
                .sign();
    }
}
