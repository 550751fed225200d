package dev.rainmaker.conversations;

/** Whether a message was written by us or to us. */
public enum Direction {
    OUT,
    IN
}
