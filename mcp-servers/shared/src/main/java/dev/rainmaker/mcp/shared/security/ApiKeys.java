package dev.rainmaker.mcp.shared.security;

import dev.rainmaker.mcp.shared.contract.Sha256;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Knows callers by their configured API keys. Only hashes are known here; a key is a long random text, so a plain SHA-256 keeps
 * it. All hashes are compared, each in constant time. A wrong configuration stops the start.
 */
@Startup
@ApplicationScoped
class ApiKeys {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern SCOPE = Pattern.compile("tools:[a-z0-9.:-]+");

    private record Known(byte[] hash, Instant expires, JsonWebToken token) {}

    private final List<Known> keys;
    private final Clock clock;

    @Inject
    ApiKeys(ToolsAccessConfig config) {
        this(config, Clock.systemUTC());
    }

    ApiKeys(ToolsAccessConfig config, Clock clock) {
        this.clock = clock;
        this.keys = config.keys().entrySet().stream()
                .map(key -> known(key.getKey(), key.getValue(), config.audience()))
                .toList();
    }

    /** The claims of the caller who has this key, unless it is unknown or has ended. */
    Optional<JsonWebToken> find(String key) {
        var hash = bytes(Sha256.of(key));
        Known found = null;
        for (var known : keys) {
            if (MessageDigest.isEqual(known.hash(), hash)) {
                found = known;
            }
        }
        boolean valid =
                found != null && (found.expires() == null || clock.instant().isBefore(found.expires()));
        return valid ? Optional.of(found.token()) : Optional.empty();
    }

    private static Known known(String name, ToolsAccessConfig.Key key, String audience) {
        var where = "rainmaker.tools-access.keys." + name;
        demand(NAME.matcher(name).matches(), where + " is not a name of lower-case letters, digits and hyphens");
        demand(HASH.matcher(key.hash()).matches(), where + ".hash is not a SHA-256 as 64 hex digits");
        var scopes = key.scopes().orElse(List.of());
        demand(
                scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches()),
                where + ".scopes are not like tools:email.read");
        var token = new ApiKeyToken(name, audience, String.join(" ", scopes));
        return new Known(
                bytes(key.hash().toLowerCase(Locale.ROOT)), key.expires().orElse(null), token);
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }
}
