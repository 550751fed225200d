package dev.rainmaker.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Scales real time from a fixed point on: this machine's time until {@link #follow}, the database's from then on. All replicas
 * follow the same one; with a speed of their own they also need the same origin.
 */
final class BusinessClock implements Clock {
    private record Origin(Supplier<Instant> time, Instant real, Instant business, AtomicReference<Instant> last) {
        Origin(Supplier<Instant> time, Instant real, Instant business) {
            this(time, real, business, new AtomicReference<>(Instant.MIN));
        }
    }

    private final Supplier<Instant> machine;
    private final double speed;
    private final Optional<Instant> shared;
    private volatile Origin origin;

    BusinessClock(Supplier<Instant> machine, double speed, Optional<Instant> shared) {
        this.machine = machine;
        this.speed = speed;
        this.shared = shared;
        var start = shared.orElseGet(machine);
        origin = new Origin(machine, start, start);
    }

    /**
     * From now on business time is made of this time. Without a shared origin, a clock with a speed of its own does not start
     * before what has already happened.
     */
    void follow(Supplier<Instant> time, Instant lastKnown) {
        var now = time.get();
        var start = shared.orElse(now);
        boolean resumes = speed != 1 && shared.isEmpty() && lastKnown.isAfter(start);
        origin = new Origin(time, start, resumes ? lastKnown : start);
    }

    @Override
    public Instant now() {
        var from = origin;
        return from.last()
                .accumulateAndGet(scale(from), (before, now) -> now.isAfter(before) ? now : before)
                .truncatedTo(ChronoUnit.MICROS);
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

    private Instant scale(Origin from) {
        var passed = Duration.between(from.real(), from.time().get());
        if (speed == 1) {
            return from.business().plus(passed);
        }
        return from.business().plusNanos((long) (passed.toNanos() * speed));
    }
}
