package dev.rainmaker.meetings;

import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.EnumSet;
import java.util.Set;

/** Where a meeting stands. */
public enum MeetingStatus {
    PROPOSED,
    SCHEDULED,
    CONFIRMED,
    COMPLETED,
    NO_SHOW,
    CANCELLED,
    RESCHEDULED;

    /** Statuses that may follow this one; a slot that the owner refuses goes back to proposed. */
    public Set<MeetingStatus> allowed() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SCHEDULED, CANCELLED);
            case SCHEDULED -> EnumSet.of(CONFIRMED, PROPOSED, CANCELLED, RESCHEDULED);
            case CONFIRMED -> EnumSet.of(COMPLETED, NO_SHOW, CANCELLED, RESCHEDULED);
            case RESCHEDULED -> EnumSet.of(SCHEDULED, CANCELLED);
            case COMPLETED, NO_SHOW, CANCELLED -> EnumSet.noneOf(MeetingStatus.class);
        };
    }

    /**
     * The next status.
     *
     * @throws IllegalTransition when it cannot follow
     */
    public MeetingStatus to(MeetingStatus next) {
        if (!allowed().contains(next)) {
            throw new IllegalTransition("meeting", this, next);
        }
        return next;
    }
}
