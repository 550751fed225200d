package dev.rainmaker.tools;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** {@code rainmaker.mcp.*}: where the tool servers are. */
@ConfigMapping(prefix = "rainmaker.mcp")
public interface ToolsConfig {
    /** Base URL of all servers; this process when absent. Paths are {@code /mcp/<server>}. */
    Optional<String> baseUrl();

    /** Full URL of a single server, by its name, e.g. {@code rainmaker.mcp.url.email}. */
    Map<String, String> url();

    /** Longest wait for one call. */
    @WithDefault("30S")
    Duration timeout();
}
