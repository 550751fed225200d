package dev.rainmaker.approvals;

import dev.rainmaker.platform.problem.IllegalTransition;

/** Where an approval request stands; everything but pending is final, save for a rule's yes that nobody has used. */
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

    /**
     * Pending again: a rule had said yes, and it was taken back. The caller knows that it was a rule.
     *
     * @throws IllegalTransition when nobody has said yes
     */
    public ApprovalStatus takenBack() {
        if (this != APPROVED) {
            throw new IllegalTransition("approval request", this, PENDING);
        }
        return PENDING;
    }

    /** Whether somebody said yes. */
    public boolean granted() {
        return this == APPROVED || this == APPROVED_WITH_EDITS;
    }
}
