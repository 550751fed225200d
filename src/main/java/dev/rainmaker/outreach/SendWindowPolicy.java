package dev.rainmaker.outreach;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/** Messages go Monday to Friday within the recipient's local hours, and not on a public holiday there. Pure. */
public final class SendWindowPolicy {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final LocalTime from;
    private final LocalTime until;
    private final BiFunction<LocalDate, ZoneId, String> holidays;

    /** @param holidays name of the public holiday on a day in a zone, null on all other days */
    public SendWindowPolicy(LocalTime from, LocalTime until, BiFunction<LocalDate, ZoneId, String> holidays) {
        this.from = from;
        this.until = until;
        this.holidays = holidays;
    }

    /** Whether now is right for somebody in this zone, else the next moment that is. */
    public Verdict judge(ZoneId zone, Instant now) {
        var local = now.atZone(zone);
        var today = local.toLocalDate();
        if (isWorkday(today, zone)
                && !local.toLocalTime().isBefore(from)
                && local.toLocalTime().isBefore(until)) {
            return Verdict.go();
        }
        var next = local.toLocalTime().isBefore(from) ? today : today.plusDays(1);
        while (!isWorkday(next, zone)) {
            next = next.plusDays(1);
        }
        var holiday = holidays.apply(today, zone);
        return Verdict.later(
                next.atTime(from).atZone(zone).toInstant(),
                holiday == null ? "outside send window" : "public holiday: " + holiday);
    }

    /** This moment, or the next one that is right. */
    public Instant opening(ZoneId zone, Instant at) {
        var verdict = judge(zone, at);
        return verdict.now() ? at : verdict.at();
    }

    private boolean isWorkday(LocalDate day, ZoneId zone) {
        return !WEEKEND.contains(day.getDayOfWeek()) && holidays.apply(day, zone) == null;
    }
}
