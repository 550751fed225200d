package dev.rainmaker.simulation.product;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Follows the product's clock; between answers, or without one, it runs on by itself at the last known speed. */
public final class BusinessClock {

    private static final Logger LOG = Logger.getLogger(BusinessClock.class);

    private final ProductClient product;
    private final InstantSource real;
    private volatile Anchor anchor;

    public BusinessClock(ProductClient product, InstantSource real, double speed) {
        this.product = product;
        this.real = real;
        this.anchor = new Anchor(real.millis(), new WorldTime(real.instant(), speed));
    }

    /** Business time and speed now; asks the product, so it may block for a moment. */
    public WorldTime read() {
        try {
            anchor = new Anchor(real.millis(), product.world());
        } catch (IOException | IllegalArgumentException | DateTimeException failure) {
            LOG.debugf("business time not read reason=%s", failure.getMessage());
        }
        var known = anchor;
        var passed = (real.millis() - known.realMillis()) * known.world().speed();
        return new WorldTime(
                known.world().now().plusMillis(Math.round(passed)),
                known.world().speed());
    }

    /** The real time that a stretch of business time takes. */
    public Duration real(Duration business) {
        return Duration.ofMillis(Math.round(business.toMillis() / read().speed()));
    }

    private record Anchor(long realMillis, WorldTime world) {}
}
