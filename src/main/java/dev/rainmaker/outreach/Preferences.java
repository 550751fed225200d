package dev.rainmaker.outreach;

import java.time.LocalDate;

/**
 * What a recipient wants of our unasked messages; answers to what the recipient writes go out in any case.
 *
 * @param followUps whether we may write again when there was no reply
 * @param pausedUntil first day on which we may write again; null without a pause
 */
public record Preferences(boolean followUps, LocalDate pausedUntil) {
    /** Nobody has said anything. */
    public static final Preferences NONE = new Preferences(true, null);
}
