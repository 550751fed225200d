package dev.rainmaker.simulation.product;

import java.time.Instant;

/** Business time and how many business seconds pass in a real one. */
public record WorldTime(Instant now, double speed) {

    public WorldTime {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed must be positive");
        }
    }
}
