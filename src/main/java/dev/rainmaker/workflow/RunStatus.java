package dev.rainmaker.workflow;

import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a run stands; knows where it may go. PAUSED and NEEDS_ATTENTION are left by a human's choice only. */
public enum RunStatus {
    /** A worker takes it as soon as one is free, or when its next attempt is due. */
    RUNNABLE,
    /** Between two steps of a worker, or in one. */
    RUNNING,
    /** Costs nothing until a signal comes or the time is up. */
    WAITING,
    PAUSED,
    NEEDS_ATTENTION,
    DONE,
    FAILED,
    CANCELLED;

    /** Statuses that may follow this one. */
    public Set<RunStatus> allowed() {
        return switch (this) {
            case RUNNABLE, RUNNING, WAITING -> EnumSet.allOf(RunStatus.class);
            case PAUSED, NEEDS_ATTENTION -> EnumSet.of(RUNNABLE, WAITING, DONE, CANCELLED);
            case DONE, FAILED, CANCELLED -> EnumSet.noneOf(RunStatus.class);
        };
    }

    /**
     * The next status.
     *
     * @throws IllegalTransition when it cannot follow
     */
    public RunStatus to(RunStatus next) {
        if (!allowed().contains(next)) {
            throw new IllegalTransition("run", this, next);
        }
        return next;
    }

    /** Whether nothing can follow. */
    public boolean ended() {
        return allowed().isEmpty();
    }

    /** The status as it is stored and sent. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this stored text. */
    public static RunStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
