package dev.rainmaker.privacy;

import dev.rainmaker.platform.problem.DomainException;

/** The recipient of a message asked never to be contacted. */
public final class RecipientSuppressed extends DomainException {
    public RecipientSuppressed() {
        super(PrivacyProblem.RECIPIENT_SUPPRESSED, "The recipient is on the suppression list; nothing is sent.");
    }
}
