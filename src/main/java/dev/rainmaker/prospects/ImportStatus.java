package dev.rainmaker.prospects;

import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.EnumSet;
import java.util.Set;

/** Where an import stands; knows where it may go. A failed run goes on where it stopped. */
public enum ImportStatus {
    UPLOADED,
    MAPPED,
    RUNNING,
    FAILED,
    DONE,
    UNDOING,
    UNDONE;

    /** Statuses that may follow this one. */
    public Set<ImportStatus> allowed() {
        return switch (this) {
            case UPLOADED -> EnumSet.of(MAPPED);
            case MAPPED -> EnumSet.of(MAPPED, RUNNING);
            case RUNNING -> EnumSet.of(DONE, FAILED);
            case FAILED -> EnumSet.of(RUNNING, UNDOING);
            case DONE -> EnumSet.of(UNDOING);
            case UNDOING -> EnumSet.of(UNDONE, DONE);
            case UNDONE -> EnumSet.noneOf(ImportStatus.class);
        };
    }

    /**
     * The next status.
     *
     * @throws IllegalTransition when it cannot follow
     */
    public ImportStatus to(ImportStatus next) {
        if (!allowed().contains(next)) {
            throw new IllegalTransition("import", this, next);
        }
        return next;
    }
}
