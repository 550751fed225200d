package dev.rainmaker.meetings;

/** Who hosts the meetings of a type. */
public enum HostRule {
    /** One user; the owner when none is named. */
    NAMED,
    /** Whoever of those who can host has the fewest meetings to come, then had none for the longest time. */
    ROUND_ROBIN
}
