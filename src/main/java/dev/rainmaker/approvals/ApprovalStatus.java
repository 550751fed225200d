package dev.rainmaker.approvals;

import dev.rainmaker.platform.problem.IllegalTransition;

/** Where an approval request stands; everything but pending is final. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    APPROVED_WITH_EDITS,
    REJECTED,
    EXPIRED,
    SUPERSEDED;

    /**
     * The next status.
     *
     * @throws IllegalTransition when this one is final
     */
    public ApprovalStatus to(ApprovalStatus next) {
        if (this != PENDING || next == PENDING) {
            throw new IllegalTransition("approval request", this, next);
        }
        return next;
    }

    /** Whether somebody said yes. */
    public boolean granted() {
        return this == APPROVED || this == APPROVED_WITH_EDITS;
    }
}
