package dev.rainmaker.platform.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code rainmaker.clock.*}. */
@ConfigMapping(prefix = "rainmaker.clock")
public interface ClockConfig {
    /** Business seconds per real second. More than 1 is refused outside development and test. */
    @WithDefault("1")
    double speed();
}
