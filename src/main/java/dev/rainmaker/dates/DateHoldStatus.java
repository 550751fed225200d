package dev.rainmaker.dates;

import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.EnumSet;
import java.util.Set;

/** Where a date hold stands. */
public enum DateHoldStatus {
    /** Behind the ranked holds, or behind a date that is booked; has no expiry. */
    WAITING,
    /** Ranked: first option, second option and so on; expires. */
    HELD,
    /** Ranked, and has to confirm by a deadline, because somebody behind wants to sign. */
    CHALLENGED,
    /** The date is booked. */
    CONFIRMED,
    /** Given up, by whoever; the reason says why. */
    RELEASED,
    /** Nobody confirmed in time. */
    EXPIRED;

    /** Statuses that may follow this one. */
    public Set<DateHoldStatus> allowed() {
        return switch (this) {
            case WAITING -> EnumSet.of(HELD, RELEASED, EXPIRED);
            case HELD -> EnumSet.of(CHALLENGED, CONFIRMED, WAITING, RELEASED, EXPIRED);
            case CHALLENGED -> EnumSet.of(HELD, CONFIRMED, WAITING, RELEASED, EXPIRED);
            case CONFIRMED -> EnumSet.of(RELEASED);
            case RELEASED, EXPIRED -> EnumSet.noneOf(DateHoldStatus.class);
        };
    }

    /**
     * The next status.
     *
     * @throws IllegalTransition when it cannot follow
     */
    public DateHoldStatus to(DateHoldStatus next) {
        if (!allowed().contains(next)) {
            throw new IllegalTransition("date hold", this, next);
        }
        return next;
    }

    /** Whether it has a rank. */
    public boolean ranked() {
        return this == HELD || this == CHALLENGED;
    }

    /** Whether it is over. */
    public boolean ended() {
        return allowed().isEmpty();
    }
}
