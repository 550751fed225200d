package dev.rainmaker.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The product's own clock on a machine whose time is off; at the pace of production. */
public final class SkewedClock {
    private SkewedClock() {}

    public static Clock by(Duration skew, DatabaseClock database) {
        var clock = new BusinessClock(() -> Instant.now().plus(skew), 1, Optional.empty());
        clock.follow(database::now, Instant.EPOCH);
        return clock;
    }
}
