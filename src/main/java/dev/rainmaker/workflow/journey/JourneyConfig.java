package dev.rainmaker.workflow.journey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code rainmaker.journey.*}. */
@ConfigMapping(prefix = "rainmaker.journey")
public interface JourneyConfig {
    /** Confidence, 0 to 1, below which a person confirms how a reply was read before the journey goes on with it. */
    @WithDefault("0.5")
    double askBelow();
}
