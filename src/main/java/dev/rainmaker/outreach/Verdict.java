package dev.rainmaker.outreach;

import java.time.Instant;

/**
 * Whether a message may go now.
 *
 * @param at when it may go, if not now
 */
public record Verdict(boolean now, Instant at, String reason) {
    public static Verdict go() {
        return new Verdict(true, null, "inside the send window");
    }

    public static Verdict later(Instant at, String reason) {
        return new Verdict(false, at, reason);
    }
}
