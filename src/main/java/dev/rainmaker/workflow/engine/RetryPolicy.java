package dev.rainmaker.workflow.engine;

import java.time.Duration;

/** When a failed step is tried again: exponentially later, up to a limit, spread by a fifth so that runs do not march in step. */
record RetryPolicy(int attempts, Duration first, int factor, Duration most) {
    static RetryPolicy of(WorkflowConfig config) {
        return new RetryPolicy(config.attempts(), config.retryAfter(), config.retryFactor(), config.retryAtMost());
    }

    /** Whether a person is asked instead. */
    boolean exhausted(int failures) {
        return failures >= attempts;
    }

    /**
     * Business time until the next try.
     *
     * @param failures failed tries so far, from 1
     */
    Duration delay(int failures, String runId) {
        var delay = first;
        for (int i = 1; i < failures && delay.compareTo(most) < 0; i++) {
            delay = delay.multipliedBy(factor);
        }
        if (delay.compareTo(most) > 0) {
            delay = most;
        }
        int spread = Math.floorMod(runId.hashCode(), 200);
        return delay.plus(delay.multipliedBy(spread).dividedBy(1_000));
    }
}
