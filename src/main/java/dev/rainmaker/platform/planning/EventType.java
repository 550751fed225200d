package dev.rainmaker.platform.planning;

/** Kind of event that a prospect plans. */
public enum EventType {
    WEDDING,
    CORPORATE,
    BIRTHDAY,
    ANNIVERSARY,
    GRADUATION,
    OTHER
}
