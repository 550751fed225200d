package dev.rainmaker.platform.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that people and messages live in. In production it is the time of the database, which all replicas share; in the
 * world in a box it runs faster ({@code rainmaker.clock.speed}), so that business hours and waits do not stall the story.
 *
 * <p>Tokens, leases and time-outs do not use it: they need {@link #machine()}.
 */
public interface Clock {
    /** Business time now, with microseconds. Never goes backwards once the database has answered. */
    Instant now();

    /** Real time of this machine. */
    Instant machine();

    /** How long, in real time, until the business time is reached; zero when it has passed. */
    Duration until(Instant businessTime);

    /** Business seconds that pass in a real second; 1 outside the world in a box. */
    double speed();
}
