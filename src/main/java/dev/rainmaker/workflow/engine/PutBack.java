package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.limits.ProviderBusy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The step cannot go on right now through nobody's fault: it is entered again later, and this does not count as a failed try.
 * Nothing happened outside.
 */
public final class PutBack extends StepFailure {
    private final transient Instant until;

    /** @param until business time */
    public PutBack(String code, String sentence, Instant until) {
        super(code, sentence, null);
        this.until = until;
    }

    /** Business time of the next try. */
    public Instant until() {
        return until;
    }

    /** Of whatever came out of a step. */
    static Optional<PutBack> of(Throwable thrown, Clock clock) {
        return switch (FailureVerdict.unwrapped(thrown)) {
            case PutBack putBack -> Optional.of(putBack);
            case ProviderBusy busy ->
                Optional.of(
                        new PutBack(busy.code(), busy.getMessage(), clock.now().plus(business(busy.after(), clock))));
            default -> Optional.empty();
        };
    }

    private static Duration business(Duration real, Clock clock) {
        return Duration.ofNanos((long) (real.toNanos() * clock.speed()));
    }
}
