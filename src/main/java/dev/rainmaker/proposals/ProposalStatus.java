package dev.rainmaker.proposals;

import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.EnumSet;
import java.util.Set;

/** Where a proposal stands. */
public enum ProposalStatus {
    DRAFT,
    AWAITING_APPROVAL,
    SENT,
    VIEWED,
    ACCEPTED,
    DECLINED,
    NEGOTIATING,
    EXPIRED;

    /** Statuses that may follow this one; a rejected proposal goes back to draft. */
    public Set<ProposalStatus> allowed() {
        return switch (this) {
            case DRAFT -> EnumSet.of(AWAITING_APPROVAL);
            case AWAITING_APPROVAL -> EnumSet.of(SENT, DRAFT);
            case SENT -> EnumSet.of(VIEWED, ACCEPTED, DECLINED, NEGOTIATING, EXPIRED);
            case VIEWED -> EnumSet.of(ACCEPTED, DECLINED, NEGOTIATING, EXPIRED);
            case NEGOTIATING -> EnumSet.of(DRAFT, DECLINED, EXPIRED);
            case ACCEPTED, DECLINED, EXPIRED -> EnumSet.noneOf(ProposalStatus.class);
        };
    }

    /**
     * The next status.
     *
     * @throws IllegalTransition when it cannot follow
     */
    public ProposalStatus to(ProposalStatus next) {
        if (!allowed().contains(next)) {
            throw new IllegalTransition("proposal", this, next);
        }
        return next;
    }

    /** Whether the client can still answer. */
    public boolean open() {
        return this == SENT || this == VIEWED;
    }
}
