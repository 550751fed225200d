package dev.rainmaker.approvals;

import dev.rainmaker.platform.problem.DomainException;

/** A decision or its use is not possible; the type says why. */
public final class ApprovalRefused extends DomainException {
    public ApprovalRefused(ApprovalProblem problem, String detail) {
        super(problem, detail);
    }
}
