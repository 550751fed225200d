package dev.rainmaker.dates;

/** What a day looks like to whoever wants to sell it. */
public enum DateState {
    FREE,
    /** Somebody has a ranked hold; there still is room for an event. */
    HELD,
    /** As many events as the resource can do. */
    BOOKED,
    CLOSED
}
