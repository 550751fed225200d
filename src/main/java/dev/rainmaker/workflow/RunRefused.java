package dev.rainmaker.workflow;

import dev.rainmaker.platform.problem.DomainException;
import java.util.Map;

/** What a person wants of a run is not possible now; the type says why. */
public final class RunRefused extends DomainException {
    public RunRefused(RunProblemType problem, String detail) {
        super(problem, detail);
    }

    public RunRefused(RunProblemType problem, String detail, Map<String, Object> extras) {
        super(problem, detail, extras);
    }
}
