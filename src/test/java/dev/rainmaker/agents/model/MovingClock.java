package dev.rainmaker.agents.model;

import dev.rainmaker.platform.clock.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that moves when a test says so. */
final class MovingClock implements Clock {
    private Instant at;

    MovingClock(String at) {
        this.at = Instant.parse(at);
    }

    void move(Duration by) {
        at = at.plus(by);
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
        return Duration.between(at, businessTime);
    }

    @Override
    public double speed() {
        return 1;
    }
}
