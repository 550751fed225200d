package dev.rainmaker.platform.clock;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Makes the one clock; the world's faster pace exists in development and test only. */
@Singleton
public class ClockProducer {
    private final BusinessClock clock;

    public ClockProducer(ClockConfig config, LaunchMode mode) {
        if (config.speed() <= 0 || (config.speed() != 1 && !mode.isDevOrTest())) {
            throw new ConfigurationException(
                    "rainmaker.clock.speed must be 1 here: a faster clock belongs to development and test");
        }
        clock = new BusinessClock(Instant::now, config.speed());
    }

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    /** Called once the event log can be read; see {@code DatabaseStart}. */
    public void resumeAfter(Instant lastKnown) {
        if (clock.speed() != 1) {
            clock.notBefore(lastKnown);
        }
    }
}
