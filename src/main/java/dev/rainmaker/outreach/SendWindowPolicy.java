package dev.rainmaker.outreach;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** Messages go Monday to Friday within the recipient's local hours. Pure. */
public final class SendWindowPolicy {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final LocalTime from;
    private final LocalTime until;

    public SendWindowPolicy(LocalTime from, LocalTime until) {
        this.from = from;
        this.until = until;
    }

    /** Whether now is right for somebody in this zone, else the next moment that is. */
    public Verdict judge(ZoneId zone, Instant now) {
        var local = now.atZone(zone);
        if (isWorkday(local)
                && !local.toLocalTime().isBefore(from)
                && local.toLocalTime().isBefore(until)) {
            return Verdict.go();
        }
        var next = local.toLocalTime().isBefore(from) ? local : local.plusDays(1);
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return Verdict.later(next.with(from).toInstant(), "outside send window");
    }

    private static boolean isWorkday(ZonedDateTime day) {
        return !WEEKEND.contains(day.getDayOfWeek());
    }
}
