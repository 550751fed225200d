package dev.rainmaker.workflow.engine;

/** Trying again later may help (overloaded, not reachable). Nothing happened outside. */
public final class RetryableFailure extends StepFailure {
    public RetryableFailure(String code, String sentence) {
        this(code, sentence, null);
    }

    public RetryableFailure(String code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
