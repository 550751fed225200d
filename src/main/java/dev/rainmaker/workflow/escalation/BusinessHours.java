package dev.rainmaker.workflow.escalation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** The hours in which somebody is in the house, Monday to Friday. Pure; a day with a change of the clock has its real length. */
final class BusinessHours {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final LocalTime opens;
    private final LocalTime closes;
    private final ZoneId zone;

    BusinessHours(LocalTime opens, LocalTime closes, ZoneId zone) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("the house must open before it closes");
        }
        this.opens = opens;
        this.closes = closes;
        this.zone = zone;
    }

    /** When this much of business hours has passed since then; at the close rather than at the next opening. */
    Instant after(Instant start, Duration open) {
        var left = open;
        for (var day = LocalDate.ofInstant(start, zone); ; day = day.plusDays(1)) {
            if (WEEKEND.contains(day.getDayOfWeek())) {
                continue;
            }
            var from = later(start, day.atTime(opens).atZone(zone).toInstant());
            var until = day.atTime(closes).atZone(zone).toInstant();
            if (from.isBefore(until)) {
                var today = Duration.between(from, until);
                if (left.compareTo(today) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(today);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
