package dev.rainmaker.prospects;

import dev.rainmaker.platform.problem.DomainException;

/** A step with a prospect or an import is not possible now; the type says why. */
public final class ProspectRefused extends DomainException {
    public ProspectRefused(ProspectProblem problem, String detail) {
        super(problem, detail);
    }
}
