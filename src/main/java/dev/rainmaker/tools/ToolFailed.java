package dev.rainmaker.tools;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.PlatformProblem;
import java.util.Map;

/** A tool said no or did not answer; the detail is the tool's own readable sentence. */
public final class ToolFailed extends DomainException {
    private final String tool;
    private final boolean answered;

    public ToolFailed(String tool, boolean answered, String sentence) {
        super(PlatformProblem.UNAVAILABLE, sentence, Map.of("tool", tool));
        this.tool = tool;
        this.answered = answered;
    }

    /** Tool that failed. */
    public String tool() {
        return tool;
    }

    /** True when the tool refused; false when nobody knows whether it acted. */
    public boolean answered() {
        return answered;
    }
}
