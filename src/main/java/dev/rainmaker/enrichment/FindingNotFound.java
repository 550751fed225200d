package dev.rainmaker.enrichment;

import dev.rainmaker.platform.problem.DomainException;

/** No finding of this prospect has this id. */
public final class FindingNotFound extends DomainException {
    public FindingNotFound() {
        super(EnrichmentProblem.FINDING_NOT_FOUND, "There is no finding with this id.");
    }
}
