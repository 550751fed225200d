package dev.rainmaker.approvals;

import dev.rainmaker.platform.problem.DomainException;
import java.util.List;
import java.util.Map;

/** A decision or its use is not possible; the type says why. */
public final class ApprovalRefused extends DomainException {
    public ApprovalRefused(ApprovalProblem problem, String detail) {
        super(problem, detail);
    }

    /** @param claims words of the claims that it is about */
    public ApprovalRefused(ApprovalProblem problem, String detail, List<String> claims) {
        super(problem, detail, Map.of("claims", claims));
    }
}
