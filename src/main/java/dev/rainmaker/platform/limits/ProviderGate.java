package dev.rainmaker.platform.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The places at one provider and its rests. After some failures in a row it rests, twice as long each time until a call
 * succeeds; when a rest is over one call tries, and the others wait for its outcome. Thread-safe; needs no container.
 */
final class ProviderGate {
    private static final int DOUBLINGS = 20;

    private final String provider;
    private final LimitsConfig config;
    private final Supplier<Instant> now;
    private final Semaphore places;
    private int failures;
    private int rests;
    private Instant restsUntil = Instant.MIN;
    private boolean trying;

    ProviderGate(String provider, int places, LimitsConfig config, Supplier<Instant> now) {
        if (places < 1) {
            throw new IllegalArgumentException("rainmaker.workflow.limits: " + provider + " needs at least one place");
        }
        this.provider = provider;
        this.config = config;
        this.now = now;
        this.places = new Semaphore(places, true);
    }

    /** Takes a place or fails with {@link ProviderBusy}. Whoever gets one calls {@link #leave}. */
    void enter() {
        admit();
        try {
            if (!places.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                notTried();
                throw ProviderBusy.full(provider, config.putBack());
            }
        } catch (InterruptedException stopped) {
            notTried();
            Thread.currentThread().interrupt();
            throw ProviderBusy.full(provider, config.putBack());
        }
    }

    void leave() {
        places.release();
        notTried();
    }

    /** It answered, be it with a refusal. */
    synchronized void answered() {
        failures = 0;
        rests = 0;
        trying = false;
        restsUntil = Instant.MIN;
    }

    /** It did not answer, or said that it cannot. */
    synchronized void failed() {
        failures++;
        if (trying || failures >= config.restAfter()) {
            rest(config.restFor().multipliedBy(1L << Math.min(rests, DOUBLINGS)));
        }
    }

    /** It said when to come back; answers for how long it is left alone. */
    synchronized Duration asksForRest(Duration wanted) {
        return rest(wanted);
    }

    /** How long it is still left alone; empty when it is not. */
    synchronized Optional<Duration> resting() {
        return restsUntil == Instant.MIN
                ? Optional.empty()
                : Optional.of(Duration.between(now.get(), restsUntil)).filter(Duration::isPositive);
    }

    /** Nobody found out anything: the call ended for a reason of ours. */
    synchronized void notTried() {
        trying = false;
    }

    private synchronized void admit() {
        if (restsUntil == Instant.MIN) {
            return;
        }
        var left = Duration.between(now.get(), restsUntil);
        if (left.isPositive()) {
            throw ProviderBusy.resting(provider, left);
        }
        if (trying) {
            throw ProviderBusy.resting(provider, config.putBack());
        }
        trying = true;
    }

    private Duration rest(Duration wanted) {
        var pause = wanted.compareTo(config.restAtMost()) > 0 ? config.restAtMost() : wanted;
        var until = now.get().plus(pause);
        if (until.isAfter(restsUntil)) {
            restsUntil = until;
        }
        rests++;
        failures = 0;
        trying = false;
        return pause;
    }
}
