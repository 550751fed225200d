package dev.rainmaker.workflow;

import java.util.List;

/** A run with its steps, oldest first. The state that it carries is not shown. */
public record RunDetail(Run run, List<RunStep> steps) {
    /** What the agents used in all steps, and what it cost. */
    public RunUsage usage() {
        return RunUsage.of(steps);
    }
}
