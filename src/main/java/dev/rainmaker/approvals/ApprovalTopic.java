package dev.rainmaker.approvals;

/** What a request is about, in the words in which people decide how much they trust it. */
public enum ApprovalTopic {
    FIRST_MESSAGE(true),
    FOLLOW_UP(true),
    /** An answer to what the client wrote. */
    ANSWER(true),
    /** An offer of times for a meeting. */
    MEETING_OFFER(true),
    /** Prices and terms: always a person's word (9.2). */
    PROPOSAL(false),
    /** A booked time: always its calendar owner's word (9.3). */
    MEETING_CONFIRMATION(false);

    private final boolean automatic;

    ApprovalTopic(boolean automatic) {
        this.automatic = automatic;
    }

    /** Whether a rule that a person switched on may ever say yes. */
    public boolean mayBeAutomatic() {
        return automatic;
    }
}
