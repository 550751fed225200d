package dev.rainmaker.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** A clock elsewhere, as it was heard last and carried on by this process' own counter. Never goes backwards. */
final class SharedTime {
    /** Within the time of a question nobody knows when the answer was true; one that took longer says too little. */
    private static final long USABLE_WITHIN = TimeUnit.MILLISECONDS.toNanos(500);

    private record Anchor(Instant time, long nanos) {}

    private final LongSupplier counter;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);
    private volatile Anchor anchor;

    SharedTime(LongSupplier counter) {
        this.counter = counter;
    }

    /** Whether it was heard at all. */
    boolean known() {
        return anchor != null;
    }

    /**
     * Takes an answer, between whose question and arrival the counter went on.
     *
     * @return whether it is used: the first one is, and every one that came fast enough
     */
    boolean heard(Instant time, long asked, long answered) {
        long took = answered - asked;
        if (anchor != null && took > USABLE_WITHIN) {
            return false;
        }
        anchor = new Anchor(time, asked + took / 2);
        return true;
    }

    /** The time there now; only after it was heard once. */
    Instant now() {
        var heard = anchor;
        var time = heard.time().plus(Duration.ofNanos(counter.getAsLong() - heard.nanos()));
        return last.accumulateAndGet(time, (before, now) -> now.isAfter(before) ? now : before);
    }
}
