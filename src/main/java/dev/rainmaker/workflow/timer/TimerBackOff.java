package dev.rainmaker.workflow.timer;

import java.time.Duration;

/** Real time until a failed timer is tried again: 2 s, doubled with each failure, an hour at most. Pure. */
final class TimerBackOff {
    /** Failures in a row after which somebody is told. */
    static final int REPORTED_AFTER = 8;

    private static final Duration MOST = Duration.ofHours(1);
    private static final int DOUBLINGS = 11;

    private TimerBackOff() {}

    /** @param failures in a row, from 1 */
    static Duration after(int failures) {
        var pause = Duration.ofSeconds(1L << Math.clamp(failures, 1, DOUBLINGS + 1));
        return pause.compareTo(MOST) > 0 ? MOST : pause;
    }
}
