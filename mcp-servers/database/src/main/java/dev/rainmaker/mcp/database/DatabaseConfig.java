package dev.rainmaker.mcp.database;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** {@code rainmaker.tools.database.*}; the defaults are in the jar's microprofile-config.properties. */
@ConfigMapping(prefix = "rainmaker.tools.database")
public interface DatabaseConfig {
    /** The database stops a statement after this time. */
    Duration timeLimit();
}
