package dev.rainmaker.prospects;

import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.EnumSet;
import java.util.Set;

/** Where a prospect stands in the pipeline; knows where it may go. */
public enum ProspectStatus {
    DISCOVERED,
    ENRICHED,
    CONTACTED,
    INTERESTED,
    QUALIFIED,
    CONVERTED,
    LOST;

    /** Statuses that may follow this one. */
    public Set<ProspectStatus> allowed() {
        return switch (this) {
            case DISCOVERED -> EnumSet.of(ENRICHED, LOST);
            case ENRICHED -> EnumSet.of(CONTACTED, LOST);
            case CONTACTED -> EnumSet.of(INTERESTED, LOST);
            case INTERESTED -> EnumSet.of(QUALIFIED, LOST);
            case QUALIFIED -> EnumSet.of(CONVERTED, LOST);
            case CONVERTED -> EnumSet.noneOf(ProspectStatus.class);
            case LOST -> EnumSet.of(DISCOVERED);
        };
    }

    /**
     * The next status.
     *
     * @throws IllegalTransition when it cannot follow
     */
    public ProspectStatus to(ProspectStatus next) {
        if (!allowed().contains(next)) {
            throw new IllegalTransition("prospect", this, next);
        }
        return next;
    }
}
