package dev.rainmaker.mcp.shared.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** {@code rainmaker.tools-store.*}. */
@ConfigMapping(prefix = "rainmaker.tools-store")
public interface StoreConfig {
    /** File that survives a restart; memory only when absent. */
    Optional<String> file();

    /** Address of a Redis that all replicas share (secret when it has a password); goes before the file. */
    Optional<String> redis();

    /** Longest wait for an answer of Redis. */
    @WithDefault("1S")
    Duration redisTimeout();
}
