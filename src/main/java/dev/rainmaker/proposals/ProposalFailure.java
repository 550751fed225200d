package dev.rainmaker.proposals;

import dev.rainmaker.platform.problem.DomainException;

/** Something about a proposal is not possible; the type says what. */
public final class ProposalFailure extends DomainException {
    public ProposalFailure(ProposalProblem problem, String detail) {
        super(problem, detail);
    }
}
