package dev.rainmaker.platform.id;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.PlatformProblem;

/** A text that should be an id is none. */
public final class InvalidId extends DomainException {
    public InvalidId(String kind) {
        super(PlatformProblem.INVALID_ID, "This is not a valid " + kind + " id: ids have 26 letters and digits.");
    }
}
