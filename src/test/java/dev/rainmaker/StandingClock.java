package dev.rainmaker;

import dev.rainmaker.platform.clock.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands; business and machine time are the same. */
public record StandingClock(Instant at) implements Clock {
    public static StandingClock at(String instant) {
        return new StandingClock(Instant.parse(instant));
    }

    @Override
    public Instant now() {
        return at;
    }

    @Override
    public Instant machine() {
        return at;
    }

    @Override
    public Duration until(Instant businessTime) {
        var wait = Duration.between(at, businessTime);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    @Override
    public double speed() {
        return 1;
    }
}
