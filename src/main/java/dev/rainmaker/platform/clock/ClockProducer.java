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
        clock = new BusinessClock(Instant::now, config.speed(), config.origin());
    }

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    /**
     * Called once, when the database answers: business time is made of the database's from then on, and a faster one does not
     * start before the last event that is known; see {@code DatabaseStart}.
     */
    public void follow(DatabaseClock database, Instant lastKnown) {
        clock.follow(database::now, lastKnown);
    }
}
