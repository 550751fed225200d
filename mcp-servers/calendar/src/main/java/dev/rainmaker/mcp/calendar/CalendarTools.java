package dev.rainmaker.mcp.calendar;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads calendars. */
@McpServer("calendar")
public class CalendarTools {
    private final CalendarProviders providers;

    CalendarTools(CalendarProviders providers) {
        this.providers = providers;
    }

    /** Ids of the calendars. */
    public record Calendars(List<String> calendars) {}

    /** A free span in UTC. */
    public record Slot(Instant start, Instant end) {}

    /** Free spans, earliest first. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Slots(String timeZone, String provider, List<Slot> slots) {}

    /** An event as the calendar has it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Listed(
            String eventId,
            String eventUid,
            String title,
            Instant start,
            Instant end,
            List<String> attendees,
            String status) {}

    /** Events of a span. */
    public record Events(List<Listed> events) {}

    @Tool(
            name = "get_calendars",
            description = "Lists the calendars that can be read and booked.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "calendar", scope = "tools:calendar.read")
    @RunOnVirtualThread
    public Calendars calendars() {
        return new Calendars(providers.current().calendars());
    }

    @Tool(
            name = "find_free_slots",
            description = """
                    Finds free meeting slots in a calendar between two instants, working hours and buffers applied.
                    Use before create_event. Returns at most 50 slots, earliest first, as UTC instants.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "calendar", scope = "tools:calendar.read")
    @RunOnVirtualThread
    public Slots freeSlots(
            @ToolArg(name = "calendar_id", description = "Calendar, e.g. main") String calendarId,
            @ToolArg(description = "Earliest start, ISO instant") String from,
            @ToolArg(description = "Latest end, ISO instant, at most 120 days later") String to,
            @ToolArg(name = "duration_minutes", description = "Length, 5 to 480") int durationMinutes,
            @ToolArg(
                            name = "buffer_minutes",
                            description = "Time kept free around events, 0 to 240",
                            defaultValue = "15")
                    int bufferMinutes,
            @ToolArg(name = "working_hours", description = "Local hours", defaultValue = "09:00-17:00")
                    String workingHours,
            @ToolArg(name = "working_days", description = "Local days", defaultValue = "MON,TUE,WED,THU,FRI")
                    String workingDays,
            @ToolArg(name = "time_zone", description = "IANA zone of the working hours") String timeZone,
            @ToolArg(description = "1 to 50", defaultValue = "20") int max,
            @ToolArg(
                            name = "also_calendar_ids",
                            description = "Other calendars that must be free, too, at most 20",
                            required = false)
                    List<String> alsoCalendarIds) {
        var span = CalendarArguments.span(from, to);
        var hours = CalendarArguments.hours(workingHours);
        var wish = new FreeSlots.Wish(
                span.from(),
                span.to(),
                Duration.ofMinutes(Require.range("duration_minutes", durationMinutes, 5, 480)),
                Duration.ofMinutes(Require.range("buffer_minutes", bufferMinutes, 0, 240)),
                hours[0],
                hours[1],
                CalendarArguments.days(workingDays),
                Require.zone("time_zone", timeZone),
                Require.range("max", max, 1, 50));
        var provider = providers.current();
        var calendars = Stream.concat(
                Stream.of(CalendarArguments.calendar(calendarId)),
                CalendarArguments.calendars(alsoCalendarIds).stream());
        var busy = calendars
                .flatMap(calendar -> provider
                        .events(
                                calendar,
                                span.from().minus(wish.buffer()),
                                span.to().plus(wish.buffer()),
                                wish.zone())
                        .stream())
                .sorted(Comparator.comparing(CalendarEvent::start))
                .toList();
        return new Slots(
                timeZone,
                provider.name(),
                FreeSlots.find(wish, busy).stream()
                        .map(slot -> new Slot(slot.start(), slot.end()))
                        .toList());
    }

    @Tool(
            name = "list_events",
            description =
                    "Lists the events of a calendar between two instants, earliest first; a series once per occurrence.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "calendar", scope = "tools:calendar.read")
    @RunOnVirtualThread
    public Events list(
            @ToolArg(name = "calendar_id", description = "Calendar, e.g. main") String calendarId,
            @ToolArg(description = "ISO instant") String from,
            @ToolArg(description = "ISO instant, at most 120 days later") String to) {
        var span = CalendarArguments.span(from, to);
        return new Events(
                providers
                        .current()
                        .events(CalendarArguments.calendar(calendarId), span.from(), span.to(), ZoneOffset.UTC)
                        .stream()
                        .map(event -> new Listed(
                                event.uid(),
                                event.uid(),
                                event.title(),
                                event.start(),
                                event.end(),
                                event.attendees(),
                                event.cancelled() ? "cancelled" : "confirmed"))
                        .toList());
    }

    @Tool(
            name = "calendar_connection_status",
            description = "Says where calendars are kept and whether they can be read and written.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "calendar", scope = "tools:calendar.read")
    @RunOnVirtualThread
    public ConnectionStatus connectionStatus() {
        var provider = providers.current();
        var status = provider.status();
        return new ConnectionStatus(provider.name(), status.configured(), status.reachable(), status.detail());
    }
}
