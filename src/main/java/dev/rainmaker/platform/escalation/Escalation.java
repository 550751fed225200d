package dev.rainmaker.platform.escalation;

import java.time.Instant;

/**
 * Who was asked about something that waits, and who is asked next. Times are business times.
 *
 * @param level how often it was brought to somebody; 0 while it only waits in the queue
 * @param asked who is asked now
 * @param askedUser the one person, when it is one
 * @param since when they were asked
 * @param next who is asked next; null when everybody was
 * @param nextAt when; null with it
 */
public record Escalation(int level, Asked asked, String askedUser, Instant since, Asked next, Instant nextAt) {
    /** Whom something can be brought to, in this order. */
    public enum Asked {
        /** Whoever looks at the queue. */
        EVERYBODY,
        /** The seller to whom the prospect is assigned. */
        SELLER,
        MANAGERS,
        OWNERS
    }
}
