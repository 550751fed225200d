package dev.rainmaker.workflow;

/** Kinds of steps that a person does. */
public enum QuestionKind {
    /** A draft waits for a yes. */
    APPROVAL,
    /** The run cannot go on without a value that nobody found. */
    MISSING_DATA,
    /** What an agent read is less sure than is asked for. */
    LOW_CONFIDENCE,
    /** Nobody knows whether something went out. */
    UNKNOWN_OUTCOME,
    /** A client complains. */
    COMPLAINT
}
