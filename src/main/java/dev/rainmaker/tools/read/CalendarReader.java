package dev.rainmaker.tools.read;

import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks at calendars. Repeat-safe. */
@ApplicationScoped
public class CalendarReader {
    private final ToolClient tools;

    CalendarReader(ToolClient tools) {
        this.tools = tools;
    }

    /** A free span in UTC. */
    public record Slot(Instant start, Instant end) {}

    /** An event as the calendar has it. */
    public record Event(
            String eventId,
            String eventUid,
            String title,
            Instant start,
            Instant end,
            List<String> attendees,
            String status) {}

    private record Slots(String timeZone, String provider, List<Slot> slots) {}

    private record Events(List<Event> events) {}

    /**
     * Free slots, earliest first.
     *
     * @param workingHours e.g. {@code 09:00-17:00}, in the time zone
     * @param max at most 50
     */
    public List<Slot> freeSlots(
            String calendarId,
            Instant from,
            Instant to,
            Duration length,
            Duration buffer,
            String workingHours,
            String workingDays,
            String timeZone,
            int max) {
        return tools.call(
                        "calendar",
                        "find_free_slots",
                        new Arguments()
                                .with("calendar_id", calendarId)
                                .with("from", from.toString())
                                .with("to", to.toString())
                                .with("duration_minutes", length.toMinutes())
                                .with("buffer_minutes", buffer.toMinutes())
                                .with("working_hours", workingHours)
                                .with("working_days", workingDays)
                                .with("time_zone", timeZone)
                                .with("max", max)
                                .map(),
                        Slots.class)
                .slots();
    }

    public List<Event> events(String calendarId, Instant from, Instant to) {
        return tools.call(
                        "calendar",
                        "list_events",
                        new Arguments()
                                .with("calendar_id", calendarId)
                                .with("from", from.toString())
                                .with("to", to.toString())
                                .map(),
                        Events.class)
                .events();
    }
}
