package dev.rainmaker.platform.hint;

/** What may be worth a look. */
public enum Hint {
    /** A run becomes due with a commit that is under way. */
    RUN_SOON,
    /** A run is due. */
    RUN_DUE,
    /** The event log has grown. */
    EVENTS
}
