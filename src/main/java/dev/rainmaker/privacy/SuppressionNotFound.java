package dev.rainmaker.privacy;

import dev.rainmaker.platform.problem.DomainException;

/** No suppression has this id. */
public final class SuppressionNotFound extends DomainException {
    public SuppressionNotFound() {
        super(PrivacyProblem.SUPPRESSION_NOT_FOUND, "There is no suppression with this id.");
    }
}
