package dev.rainmaker.workflow.engine;

/** Trying again cannot help (bad input, refused, guardrail): the run is parked for a person at once. Nothing happened outside. */
public final class PermanentFailure extends StepFailure {
    public PermanentFailure(String code, String sentence) {
        this(code, sentence, null);
    }

    public PermanentFailure(String code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
