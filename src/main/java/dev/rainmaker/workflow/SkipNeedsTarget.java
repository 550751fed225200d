package dev.rainmaker.workflow;

import dev.rainmaker.platform.problem.DomainException;
import java.util.List;
import java.util.Map;

/** The step that would be skipped decides where to go on, so somebody has to say it. */
public final class SkipNeedsTarget extends DomainException {
    public SkipNeedsTarget(List<String> targets) {
        super(
                RunProblemType.SKIP_NEEDS_TARGET,
                "Say where to go on (to): " + String.join(", ", targets) + ".",
                Map.of("targets", targets));
    }
}
