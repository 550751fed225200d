package dev.rainmaker.mcp.shared.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** {@code rainmaker.tools-rate.*}. */
@ConfigMapping(prefix = "rainmaker.tools-rate")
public interface RateConfig {
    /** Calls that one caller may make in a minute, on average. */
    @WithDefault("600")
    int callsPerMinute();

    /** The same for single callers, by the subject of their token or the name of their key. */
    Map<String, Integer> callsPerMinuteOf();

    /** Over what time calls are counted together: so much of a minute's calls may come at once. */
    @WithDefault("20S")
    Duration countedOver();
}
