package dev.rainmaker.platform.timer;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/**
 * What timers of one kind do; implementations are beans. A failure rolls everything back and is tried again later with
 * growing pauses; after a number of failures it is reported and still tried again, at the longest pause.
 */
public interface TimerHandler {
    /** Kind of the timers, as in {@link TimerKey#kind}. */
    String kind();

    /**
     * Does what is due. Runs inside the reactive transaction that also removes or moves the timer: what it writes there
     * happens exactly once. It must not call out of the house; it may start a run or write an event that does.
     *
     * <p>Reads the thing first, with a lock where others change it, and does nothing when it is not wanted any more.
     *
     * @return next business time at which the same timer fires again; empty when it is done
     */
    Uni<Optional<Instant>> fire(FiredTimer timer);
}
