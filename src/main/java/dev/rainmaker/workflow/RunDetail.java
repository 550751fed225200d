package dev.rainmaker.workflow;

import java.util.List;

/**
 * A run with its steps, oldest first. The state that it carries is not shown.
 *
 * @param openEffects begun and not told by any step
 */
public record RunDetail(Run run, List<RunStep> steps, List<OpenEffect> openEffects) {
    /** What the agents used in all steps, and what it cost. */
    public RunUsage usage() {
        return RunUsage.of(steps);
    }
}
