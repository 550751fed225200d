package dev.rainmaker.workflow;

/**
 * One effect of a step, as this try met it and as the ledger holds it now.
 *
 * @param name its key within the step
 * @param how what this try did about it
 * @param state what the ledger says now; null when it has no line any more: it surely did not happen, or a person decided
 * @param ms real milliseconds that this try spent on it
 */
public record StepEffect(String name, How how, LedgerState state, long ms) {
    /** What a try did about an effect. */
    public enum How {
        /** It was done. */
        DONE,
        /** An earlier try had done it; its answer was taken. */
        REPLAYED,
        /** The provider was asked and said that an earlier try had done it. */
        FOUND,
        /** It surely was not done. */
        NOT_DONE,
        /** Nobody knows. */
        UNKNOWN
    }

    /** What the ledger knows. */
    public enum LedgerState {
        STARTED,
        DONE,
        UNKNOWN
    }
}
