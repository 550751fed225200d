package dev.rainmaker.simulation.mailbox;

import java.time.Instant;

/** One line in the life of a persona: a mail received or written, or something done on a page; times are business times. */
public record MailboxEntry(String address, Kind kind, String messageId, String subject, String text, Instant at) {

    /** Received, written or done. */
    public enum Kind {
        RECEIVED,
        WRITTEN,
        BOUNCED,
        DONE
    }
}
