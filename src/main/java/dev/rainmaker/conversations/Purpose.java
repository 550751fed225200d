package dev.rainmaker.conversations;

/** What an outgoing message is for; a received one is a REPLY. */
public enum Purpose {
    FIRST_TOUCH,
    FOLLOW_UP,
    ANSWER,
    PROPOSAL,
    MEETING_OFFER,
    MEETING_CONFIRMATION,
    REPLY
}
