package dev.rainmaker.agents.rules;

import dev.rainmaker.platform.clock.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still. */
public final class TestClock implements Clock {
    private final Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant machine() {
        return now;
    }

    @Override
    public Duration until(Instant businessTime) {
        return Duration.ZERO;
    }

    @Override
    public double speed() {
        return 1;
    }
}
