package dev.rainmaker.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Scales machine time from a fixed point on. */
final class BusinessClock implements Clock {
    private record Origin(Instant machine, Instant business) {}

    private final Supplier<Instant> machine;
    private final double speed;
    private final AtomicReference<Origin> origin = new AtomicReference<>();

    BusinessClock(Supplier<Instant> machine, double speed) {
        this.machine = machine;
        this.speed = speed;
        var now = machine.get();
        origin.set(new Origin(now, now));
    }

    /** Business time never starts before what has already happened in it. */
    void notBefore(Instant lastKnown) {
        origin.updateAndGet(old -> {
            var now = machine.get();
            var business = scale(old, now);
            return new Origin(now, lastKnown.isAfter(business) ? lastKnown : business);
        });
    }

    @Override
    public Instant now() {
        return scale(origin.get(), machine.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Instant machine() {
        return machine.get().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Duration until(Instant businessTime) {
        var wait = Duration.between(now(), businessTime);
        return wait.isNegative() ? Duration.ZERO : Duration.ofNanos((long) (wait.toNanos() / speed));
    }

    @Override
    public double speed() {
        return speed;
    }

    private Instant scale(Origin from, Instant at) {
        if (speed == 1) {
            return from.business().plus(Duration.between(from.machine(), at));
        }
        return from.business()
                .plusNanos((long) (Duration.between(from.machine(), at).toNanos() * speed));
    }
}
