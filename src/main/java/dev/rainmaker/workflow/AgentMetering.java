package dev.rainmaker.workflow;

import dev.rainmaker.agents.AgentFailed;
import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.AgentUsage;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.Usage;
import java.util.function.Supplier;

/** The way from a step to an agent: within the run's budget, and what the call took is noted with the step. */
public final class AgentMetering {
    private AgentMetering() {}

    /** Asks the agent, unless the run's budget is used up. A failed call is noted, too. */
    public static <T> AgentResult<T> call(StepContext step, Supplier<AgentResult<T>> question) {
        step.requireBudget();
        try {
            var result = question.get();
            note(step, result.usage());
            return result;
        } catch (AgentFailed failure) {
            note(step, failure.usage());
            throw failure;
        }
    }

    private static void note(StepContext step, AgentUsage usage) {
        step.usage(new Usage(
                usage.agent(),
                usage.model() == null ? "rules" : usage.model(),
                usage.promptVersion(),
                usage.tokensIn(),
                usage.tokensOut(),
                usage.cost().micros(),
                usage.cost().currency(),
                usage.cost().unknown(),
                usage.ms()));
    }
}
