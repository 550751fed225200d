package dev.rainmaker.conversations;

/** Who leads the conversation. */
public enum ConversationStatus {
    /** The agents draft the answers. */
    OPEN,
    /** A person took over; the agents stay silent. */
    TAKEN_OVER,
    CLOSED
}
