package dev.rainmaker.agents;

/** What a document is; only the first leads to a prospect. */
public enum DocumentNature {
    PLANS_EVENT,
    /** Plans an event, but not one that the target asks for. */
    OFF_TARGET,
    VENDOR,
    PAST_EVENT,
    CANCELLED_EVENT,
    NEWS,
    ADVICE,
    DIRECTORY,
    FICTION,
    /** Sells addresses, or talks to machines instead of people. */
    SPAM,
    UNRELATED
}
