package dev.rainmaker.mcp.calendar;

import java.time.Instant;
import java.util.List;

/** An event, or one occurrence of a series; start and end in UTC. */
public record CalendarEvent(
        String uid,
        String title,
        Instant start,
        Instant end,
        String timeZone,
        String location,
        String description,
        List<String> attendees,
        boolean cancelled,
        boolean transparent) {
    /** Whether its time is taken then; cancelled events and those marked as free take none. */
    public boolean overlaps(Instant from, Instant to) {
        return !cancelled && !transparent && start.isBefore(to) && end.isAfter(from);
    }

    /** Whether a caller who asks for the other one has this one already; files keep whole seconds. */
    public boolean isSameBookingAs(CalendarEvent other) {
        return start.getEpochSecond() == other.start().getEpochSecond()
                && end.getEpochSecond() == other.end().getEpochSecond()
                && title.equals(other.title());
    }
}
