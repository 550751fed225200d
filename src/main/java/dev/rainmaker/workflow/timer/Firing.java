package dev.rainmaker.workflow.timer;

import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.timer.FiredTimer;
import dev.rainmaker.platform.timer.TimerHandler;
import dev.rainmaker.platform.timer.TimerKey;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The transactions of a firing. */
@ApplicationScoped
class Firing {
    private static final Logger LOG = Logger.getLogger(Firing.class);

    private final TimerRows rows;
    private final Outbox outbox;

    Firing(TimerRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /**
     * Work first, row last: whoever changes the thing locks it before its timer, too, so neither waits for the other in a
     * circle. Fails with {@link TimerMoved} when the row is not ours any more.
     */
    @WithTransaction
    Uni<Void> fire(TimerHandler handler, FiredTimer timer, TimerRows.Hold hold) {
        return handler.fire(timer)
                .flatMap(next -> next.isPresent() ? rows.again(hold, next.get()) : rows.done(hold))
                .invoke(mine -> {
                    if (!mine) {
                        throw new TimerMoved();
                    }
                })
                .replaceWithVoid();
    }

    /** Puts the timer off; somebody is told once when it keeps failing. */
    @WithTransaction
    Uni<Void> failed(TimerKey key, TimerRows.Hold hold, int failures, RuntimeException failure) {
        boolean report = failures == TimerBackOff.REPORTED_AFTER;
        if (report) {
            LOG.errorf(
                    failure,
                    "timer keeps failing and is tried every hour from now on timer=%s attempt=%d",
                    key.text(),
                    failures);
        } else {
            LOG.warnf(
                    "timer failed, tried again timer=%s attempt=%d: %s",
                    key.text(), failures, failure.getClass().getSimpleName());
        }
        return rows.later(hold, failures, TimerBackOff.after(failures))
                .flatMap(mine -> mine && report
                        ? outbox.add(new TimerFailed(key, failures))
                        : Uni.createFrom().voidItem());
    }

    @WithTransaction
    Uni<Boolean> later(TimerRows.Hold hold, int failures, Duration realTime) {
        return rows.later(hold, failures, realTime);
    }
}
