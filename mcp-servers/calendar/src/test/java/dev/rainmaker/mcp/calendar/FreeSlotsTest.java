package dev.rainmaker.mcp.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeSlotsTest {
    private static FreeSlots.Wish wish(String from, String to) {
        return new FreeSlots.Wish(
                Instant.parse(from),
                Instant.parse(to),
                Duration.ofMinutes(60),
                Duration.ofMinutes(15),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                ZoneId.of("Europe/Berlin"),
                50);
    }

    private static CalendarEvent busy(String start, String end, boolean cancelled) {
        return new CalendarEvent(
                "b", "busy", Instant.parse(start), Instant.parse(end), "UTC", null, null, List.of(), cancelled, false);
    }

    @Test
    void localHoursStayTheSameOverTheChangeOfTheClock() {
        // Given: summer time ends in Berlin on Sunday, 25 October 2026
        var slots = FreeSlots.find(wish("2026-10-23T00:00:00Z", "2026-10-26T23:00:00Z"), List.of());
        // Then
        assertThat(slots.getFirst().start()).isEqualTo(Instant.parse("2026-10-23T07:00:00Z"));
        assertThat(slots).anyMatch(slot -> slot.start().equals(Instant.parse("2026-10-26T08:00:00Z")));
        assertThat(slots).noneMatch(slot -> slot.start().toString().startsWith("2026-10-24"));
    }

    @Test
    void aBufferStaysFreeAroundBusyTimeAndCancelledEventsDoNotCount() {
        var wish = wish("2026-10-23T00:00:00Z", "2026-10-23T23:00:00Z");
        var slots = FreeSlots.find(wish, List.of(busy("2026-10-23T08:00:00Z", "2026-10-23T08:30:00Z", false)));
        assertThat(slots).extracting(FreeSlots.Slot::start).containsExactly(Instant.parse("2026-10-23T09:00:00Z"));
        assertThat(FreeSlots.find(wish, List.of(busy("2026-10-23T08:00:00Z", "2026-10-23T08:30:00Z", true))))
                .hasSize(5);
    }
}
