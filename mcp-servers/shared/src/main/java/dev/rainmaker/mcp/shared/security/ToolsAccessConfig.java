package dev.rainmaker.mcp.shared.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** {@code rainmaker.tools-access.*}. */
@ConfigMapping(prefix = "rainmaker.tools-access")
public interface ToolsAccessConfig {
    /** Audience that a token for tools must have. */
    @WithDefault("rainmaker-tools")
    String audience();

    /** Origins of browsers that may call; a request without an Origin header is no browser's. */
    Optional<List<String>> allowedOrigins();
}
