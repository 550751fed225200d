package dev.rainmaker.workflow.engine;

/** A step's failure with a sentence for the person who looks at the run; never holds personal data. */
public abstract sealed class StepFailure extends RuntimeException
        permits PermanentFailure, RetryableFailure, OutcomeUnknown, PutBack {
    private final String code;

    StepFailure(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** Stable code, lower snake case. */
    public String code() {
        return code;
    }
}
