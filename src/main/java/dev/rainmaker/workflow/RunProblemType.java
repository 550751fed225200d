package dev.rainmaker.workflow;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of runs. */
public enum RunProblemType implements ProblemType {
    RUN_NOT_FOUND("Run not found", 404),
    UNKNOWN_GRAPH("There is no such graph", 404),
    SKIP_NEEDS_TARGET("Where to go on is not clear", 409);

    private final String title;
    private final int status;

    RunProblemType(String title, int status) {
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
