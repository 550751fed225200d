package dev.rainmaker.mcp.shared.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code rainmaker.tools-access.*}. */
@ConfigMapping(prefix = "rainmaker.tools-access")
public interface ToolsAccessConfig {
    /** Audience that a token for tools must have. */
    @WithDefault("rainmaker-tools")
    String audience();

    /** Origins of browsers that may call, beside this process' own on this machine; without an Origin header it is no browser. */
    Optional<List<String>> allowedOrigins();

    /** Whether the scope {@code …:unattended} counts: acts without an approval, to recipients of earlier approved ones only. */
    @WithDefault("false")
    boolean unattended();

    /** API keys by the caller's name, for clients that get no token from the core. */
    Map<String, Key> keys();

    /** One caller's API key. */
    interface Key {
        /** SHA-256 of the key as 64 hex digits; the key itself is configured nowhere. */
        String hash();

        /** What the caller may do, e.g. {@code tools:email.read}; nothing when absent. */
        Optional<List<String>> scopes();

        /** When the key ends; never when absent. */
        Optional<Instant> expires();
    }
}
