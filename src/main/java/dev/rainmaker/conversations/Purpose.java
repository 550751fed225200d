package dev.rainmaker.conversations;

import dev.rainmaker.approvals.ApprovalTopic;

/** What an outgoing message is for; a received one is a REPLY. */
public enum Purpose {
    FIRST_TOUCH(ApprovalTopic.FIRST_MESSAGE),
    FOLLOW_UP(ApprovalTopic.FOLLOW_UP),
    ANSWER(ApprovalTopic.ANSWER),
    PROPOSAL(ApprovalTopic.PROPOSAL),
    MEETING_OFFER(ApprovalTopic.MEETING_OFFER),
    MEETING_CONFIRMATION(ApprovalTopic.MEETING_CONFIRMATION),
    REPLY(null);

    private final ApprovalTopic topic;

    Purpose(ApprovalTopic topic) {
        this.topic = topic;
    }

    /** What the approval of such a message is about; null for what needs none. */
    public ApprovalTopic topic() {
        return topic;
    }
}
