package dev.rainmaker.proposals;

import dev.rainmaker.platform.problem.DomainException;
import java.util.Map;

/** Something about a proposal is not possible; the type says what. */
public final class ProposalFailure extends DomainException {
    public ProposalFailure(ProposalProblem problem, String detail) {
        super(problem, detail);
    }

    /** @param extras further members of the problem document */
    public ProposalFailure(ProposalProblem problem, String detail, Map<String, Object> extras) {
        super(problem, detail, extras);
    }
}
