package dev.rainmaker.outreach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many unasked messages a mailbox may send on a day. A mailbox that is being warmed up begins with few and gets more every
 * day, because mail providers distrust a new sender that sends much at once. The figures are configuration. Pure.
 *
 * @param perDay most a day, once warm
 * @param warmUpSince first day of the warm-up; null when the mailbox is in use already
 * @param first most on that day
 * @param more what each further day adds
 */
public record MailboxLimit(int perDay, LocalDate warmUpSince, int first, int more) {
    /** Most on this day; before the warm-up begins, as on its first day. */
    public int on(LocalDate day) {
        if (warmUpSince == null) {
            return perDay;
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(warmUpSince, day));
        return (int) Math.min(perDay, first + more * days);
    }
}
