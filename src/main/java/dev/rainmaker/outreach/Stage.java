package dev.rainmaker.outreach;

/** Place of a message in the sequence. */
public enum Stage {
    FIRST,
    FOLLOW_UP
}
