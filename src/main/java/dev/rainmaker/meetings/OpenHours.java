package dev.rainmaker.meetings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Weekly hours, local to a zone: the same on each of the days. */
public record OpenHours(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {
    public OpenHours {
        days = Set.copyOf(days);
    }

    /** Whether all of the span lies within the hours of one of the days. */
    public boolean hold(Slot slot) {
        var start = slot.start().atZone(zone);
        var end = slot.end().atZone(zone);
        return start.toLocalDate().equals(end.toLocalDate())
                && days.contains(start.getDayOfWeek())
                && !start.toLocalTime().isBefore(opens)
                && !end.toLocalTime().isAfter(closes);
    }
}
