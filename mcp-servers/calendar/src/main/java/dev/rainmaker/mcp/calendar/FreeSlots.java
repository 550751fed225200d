package dev.rainmaker.mcp.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds free time: starts every half hour within the working hours of the zone's local days, a buffer kept around every busy
 * event. Days of 23 or 25 hours come out right because each start is a local time. Pure.
 */
final class FreeSlots {
    private static final int STEP_MINUTES = 30;

    private FreeSlots() {}

    record Wish(
            Instant from,
            Instant to,
            Duration length,
            Duration buffer,
            LocalTime opens,
            LocalTime closes,
            Set<DayOfWeek> days,
            ZoneId zone,
            int max) {}

    record Slot(Instant start, Instant end) {}

    static List<Slot> find(Wish wish, List<CalendarEvent> busy) {
        var slots = new ArrayList<Slot>();
        var last = wish.to().atZone(wish.zone()).toLocalDate();
        for (var day = wish.from().atZone(wish.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (!wish.days().contains(day.getDayOfWeek())) {
                continue;
            }
            int closes = wish.closes().toSecondOfDay() / 60;
            for (int minute = wish.opens().toSecondOfDay() / 60;
                    minute + wish.length().toMinutes() <= closes;
                    minute += STEP_MINUTES) {
                var local = day.atTime(minute / 60, minute % 60);
                if (wish.zone().getRules().getValidOffsets(local).isEmpty()) {
                    continue;
                }
                var start = local.atZone(wish.zone()).toInstant();
                var slot = new Slot(start, start.plus(wish.length()));
                if (isFree(slot, wish, busy)) {
                    slots.add(slot);
                    if (slots.size() == wish.max()) {
                        return slots;
                    }
                }
            }
        }
        return slots;
    }

    private static boolean isFree(Slot slot, Wish wish, List<CalendarEvent> busy) {
        return !slot.start().isBefore(wish.from())
                && !slot.end().isAfter(wish.to())
                && busy.stream()
                        .noneMatch(event -> event.overlaps(
                                slot.start().minus(wish.buffer()), slot.end().plus(wish.buffer())));
    }
}
