package dev.rainmaker.workflow.engine;

/** An effect may have happened or not, and nobody could be asked: a person has to look. */
public final class OutcomeUnknown extends StepFailure {
    OutcomeUnknown(String effect, Throwable cause) {
        super(
                "outcome_unknown",
                "It is not known whether '" + effect
                        + "' happened before the connection was lost. Look it up: retry if it did not happen, skip if it did.",
                cause);
    }
}
