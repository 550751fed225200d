package dev.rainmaker.workflow;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of runs. */
public enum RunProblemType implements ProblemType {
    RUN_NOT_FOUND("Run not found", 404),
    UNKNOWN_GRAPH("There is no such graph", 404),
    SKIP_NEEDS_TARGET("Where to go on is not clear", 409),
    RUN_LED_BY_PERSON("A person leads this run", 409),
    RUN_NOT_LED("Nobody leads this run", 409),
    NOT_FOR_THIS_KIND("Not for this kind of run", 409),
    CHECKPOINT_UNFIT("No branch can begin there", 409),
    JOURNEY_OPEN("Another journey is open", 409),
    SUBJECT_ERASED("The data was erased", 409),
    NO_QUESTION("The run asks nothing", 409),
    QUESTION_ANSWERED("Already answered", 409),
    ANSWER_NEEDS_OWNER("An owner answers this", 403),
    RUN_COUNT_CHANGED("Not as many runs as expected", 409);

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
