package dev.rainmaker.mcp.shared.store;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code rainmaker.tools-store.*}. */
@ConfigMapping(prefix = "rainmaker.tools-store")
public interface StoreConfig {
    /** File that survives a restart; memory only when absent. */
    Optional<String> file();
}
