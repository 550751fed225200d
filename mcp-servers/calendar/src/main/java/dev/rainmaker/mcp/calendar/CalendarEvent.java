package dev.rainmaker.mcp.calendar;

import java.time.Instant;
import java.util.List;

/** An event; start and end in UTC. */
record CalendarEvent(
        String uid,
        String title,
        Instant start,
        Instant end,
        String timeZone,
        String location,
        String description,
        List<String> attendees,
        boolean cancelled) {
    boolean overlaps(Instant from, Instant to) {
        return !cancelled && start.isBefore(to) && end.isAfter(from);
    }
}
