package dev.rainmaker.agents;

import dev.rainmaker.platform.problem.DomainException;
import java.util.Map;

/** An agent could not answer. No value was made up in its place; a person or a later retry has to go on. */
public final class AgentFailed extends DomainException {
    private final transient AgentUsage usage;

    public AgentFailed(AgentProblem problem, String detail, AgentUsage usage) {
        super(problem, detail, Map.of("agent", usage.agent()));
        this.usage = usage;
    }

    /** What the failed call cost all the same. */
    public AgentUsage usage() {
        return usage;
    }

    /** Whether the same question may be answered later without any change. */
    public boolean retryable() {
        return type() == AgentProblem.MODEL_UNAVAILABLE;
    }
}
