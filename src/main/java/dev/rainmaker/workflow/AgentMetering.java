package dev.rainmaker.workflow;

import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.rainmaker.agents.AgentFailed;
import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.AgentUsage;
import dev.rainmaker.workflow.engine.Effect;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.Usage;
import java.util.function.Supplier;

/**
 * The way from a step to an agent: within the run's budget, answered once per visit of the step (a step that is repeated
 * after a crash gets the stored answer, a retried one asks anew), and what the call took is noted with the step.
 */
public final class AgentMetering {
    private AgentMetering() {}

    /**
     * Asks the agent, unless the run's budget is used up. A failed call is noted, too.
     *
     * @param question name of the question, unique within the step; at most 50 characters
     * @param type of the agent's answer
     */
    public static <T> AgentResult<T> call(
            StepContext step, String question, Class<T> type, Supplier<AgentResult<T>> agent) {
        step.requireBudget();
        try {
            var answer = TypeFactory.defaultInstance().constructParametricType(AgentResult.class, type);
            AgentResult<T> result =
                    step.effect(Effect.remembered("agent:" + question, question, answer, key -> agent.get()));
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
                usage.ms(),
                usage.cached()));
    }
}
