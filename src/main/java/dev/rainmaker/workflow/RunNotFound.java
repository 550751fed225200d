package dev.rainmaker.workflow;

import dev.rainmaker.platform.problem.DomainException;

/** There is no run with this id. */
public final class RunNotFound extends DomainException {
    public RunNotFound() {
        super(RunProblemType.RUN_NOT_FOUND, "There is no run with this id; the list of runs shows those there are.");
    }
}
