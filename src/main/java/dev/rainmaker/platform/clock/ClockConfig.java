package dev.rainmaker.platform.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.util.Optional;

/** {@code rainmaker.clock.*}. */
@ConfigMapping(prefix = "rainmaker.clock")
public interface ClockConfig {
    /** Business seconds per real second. More than 1 is refused outside development and test. */
    @WithDefault("1")
    double speed();

    /** Instant from which a faster clock counts; replicas that share it agree. By default each counts from its own start. */
    Optional<Instant> origin();
}
