package dev.rainmaker.workflow;

import dev.rainmaker.agents.AgentUsage;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.Usage;

/** Notes what an agent's call took with the step that made it. */
public final class AgentMetering {
    private AgentMetering() {}

    public static void note(StepContext step, AgentUsage usage) {
        step.usage(new Usage(
                usage.agent(),
                usage.model() == null ? "rules" : usage.model(),
                usage.promptVersion(),
                usage.tokensIn(),
                usage.tokensOut(),
                0,
                usage.ms()));
    }
}
