package dev.rainmaker.workflow.hunt;

import java.time.Instant;

/**
 * A hunt that repeats. Times are business times.
 *
 * @param cron five fields: minute, hour, day of the month, month, day of the week
 * @param timeZone in which the cron text is read
 * @param lastAt when it was due last, by the clock or by a person; null when never
 * @param lastOutcome what became of it; null when it was never due
 * @param lastHuntId hunt that it started last; null when none
 * @param nextAt when it is due next; null while it is off
 * @param version for If-Match
 */
public record HuntSchedule(
        HuntScheduleId id,
        String target,
        String cron,
        String timeZone,
        boolean enabled,
        String createdBy,
        Instant createdAt,
        Instant lastAt,
        Outcome lastOutcome,
        String lastHuntId,
        Instant nextAt,
        long version) {
    /** What became of a time that was due. */
    public enum Outcome {
        STARTED,
        /** The hunt before was still under way. */
        SKIPPED
    }

    /** What a person says about a schedule. */
    public record Wish(String target, String cron, String timeZone) {}
}
