package dev.rainmaker.prospects;

import dev.rainmaker.platform.problem.DomainException;

/** No prospect has this id. */
public final class ProspectNotFound extends DomainException {
    public ProspectNotFound() {
        super(ProspectProblem.PROSPECT_NOT_FOUND, "There is no prospect with this id.");
    }
}
