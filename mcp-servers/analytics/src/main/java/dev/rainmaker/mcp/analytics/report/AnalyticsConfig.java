package dev.rainmaker.mcp.analytics.report;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** {@code rainmaker.tools.analytics.*}; the defaults are in the jar's microprofile-config.properties. */
@ConfigMapping(prefix = "rainmaker.tools.analytics")
public interface AnalyticsConfig {
    /** How long to wait for the database. */
    Duration timeLimit();
}
