package dev.rainmaker.conversations;

import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.EnumSet;
import java.util.Set;

/** Where a message stands. Received messages are RECEIVED and stay so. */
public enum MessageStatus {
    DRAFT,
    AWAITING_APPROVAL,
    APPROVED,
    QUEUED,
    SENT,
    DELIVERED,
    OPENED,
    CLICKED,
    REPLIED,
    BOUNCED,
    REJECTED,
    CANCELLED,
    FAILED,
    RECEIVED;

    /** Statuses that may follow this one. */
    public Set<MessageStatus> allowed() {
        return switch (this) {
            case DRAFT -> EnumSet.of(AWAITING_APPROVAL, CANCELLED);
            case AWAITING_APPROVAL -> EnumSet.of(APPROVED, REJECTED, CANCELLED);
            // Back only when a rule had said yes and it was taken back.
            case APPROVED -> EnumSet.of(QUEUED, AWAITING_APPROVAL, CANCELLED, FAILED);
            case QUEUED -> EnumSet.of(SENT, FAILED, CANCELLED);
            case SENT -> EnumSet.of(DELIVERED, OPENED, CLICKED, REPLIED, BOUNCED);
            case DELIVERED -> EnumSet.of(OPENED, CLICKED, REPLIED, BOUNCED);
            case OPENED -> EnumSet.of(CLICKED, REPLIED);
            case CLICKED -> EnumSet.of(REPLIED);
            case FAILED -> EnumSet.of(QUEUED, CANCELLED);
            default -> EnumSet.noneOf(MessageStatus.class);
        };
    }

    /**
     * The next status.
     *
     * @throws IllegalTransition when it cannot follow
     */
    public MessageStatus to(MessageStatus next) {
        if (!allowed().contains(next)) {
            throw new IllegalTransition("message", this, next);
        }
        return next;
    }
}
