package dev.rainmaker.conversations;

/** Way a message travels. */
public enum Channel {
    EMAIL,
    LINKEDIN,
    CHAT,
    PHONE
}
