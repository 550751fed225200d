package dev.rainmaker.dates.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** Counts business days in the company's time zone: the same time of day so many Mondays to Fridays later. Pure. */
record BusinessDays(ZoneId zone, Set<LocalDate> holidays) {
    /** The instant so many business days later; what begins on a day off counts from its midnight on. */
    Instant after(Instant start, int days) {
        var local = start.atZone(zone);
        if (isOff(local.toLocalDate())) {
            local = local.with(LocalTime.MIDNIGHT);
        }
        return moved(local, days, 1).toInstant();
    }

    /** The instant so many business days earlier. */
    Instant before(Instant end, int days) {
        return moved(end.atZone(zone), days, -1).toInstant();
    }

    /** When a day begins. */
    Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private ZonedDateTime moved(ZonedDateTime from, int days, int step) {
        var at = from;
        for (int left = days; left > 0; ) {
            at = at.plusDays(step);
            if (!isOff(at.toLocalDate())) {
                left--;
            }
        }
        return at;
    }

    private boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(day);
    }
}
