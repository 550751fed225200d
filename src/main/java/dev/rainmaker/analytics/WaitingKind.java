package dev.rainmaker.analytics;

/** Kinds of things that wait for a person. */
public enum WaitingKind {
    /** An approval request without a decision. */
    APPROVAL,
    /** A conversation that the agents left to a person. */
    CONVERSATION,
    /** A meeting that the client chose and nobody confirmed. */
    MEETING,
    /** A run that stopped and needs attention. */
    RUN,
    /** Inbound mail that could not be filed, or an inquiry that is suspicious. */
    INBOUND
}
