package dev.rainmaker.agents;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Failures of agents. */
public enum AgentProblem implements ProblemType {
    MODEL_ANSWER_INVALID("The language model's answer was not usable", 502),
    MODEL_UNAVAILABLE("The language model does not answer", 503),
    MODEL_REFUSED("The language model refused to answer", 502),
    UNUSABLE_TARGET("There is nothing to search for in this target", 400),
    TEMPLATE_UNFILLABLE("Too little is known to fill the template", 422);

    private final String title;
    private final int status;

    AgentProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
