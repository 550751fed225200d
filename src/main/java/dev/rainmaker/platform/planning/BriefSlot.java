package dev.rainmaker.platform.planning;

/** The typed slots of an event brief; a value is text in the form that the slot's comment names. */
public enum BriefSlot {
    /** {@link EventType} in lower case. */
    EVENT_TYPE,
    /** ISO date; a month or season as the client wrote it when no day is known. */
    EVENT_DATE,
    /** Whole number. */
    GUESTS,
    /** Amount in minor units and currency, e.g. {@code 1800000 EUR}. */
    BUDGET,
    /** City, region or venue as named. */
    PLACE,
    /** Theme or style words. */
    STYLE,
    /** Diet, accessibility and other must-haves. */
    MUST_HAVES,
    /** How the client wants to pay. */
    PAYMENT;

    /** Whether several values stand side by side instead of contradicting one another. */
    public boolean collects() {
        return this == STYLE || this == MUST_HAVES;
    }
}
