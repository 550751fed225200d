package dev.rainmaker.mcp.calendar;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import dev.rainmaker.mcp.shared.contract.EventContent;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.security.GrantVerifier;
import dev.rainmaker.mcp.shared.store.Idempotency;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Calendars. */
@McpServer("calendar")
public class CalendarTools {
    private final CalendarProvider provider;
    private final GrantVerifier grants;
    private final Idempotency idempotency;

    CalendarTools(CalendarProvider provider, GrantVerifier grants, Idempotency idempotency) {
        this.provider = provider;
        this.grants = grants;
        this.idempotency = idempotency;
    }

    /** Ids of the calendars. */
    public record Calendars(List<String> calendars) {}

    /** A free span in UTC. */
    public record Slot(Instant start, Instant end) {}

    /** Free spans, earliest first. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Slots(String timeZone, String provider, List<Slot> slots) {}

    /** State of the server's provider. */
    public record ConnectionStatus(String provider, boolean configured, boolean reachable, String detail) {}

    /** A booked event. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Booked(String eventId, String provider, String status) {}

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
        return new Calendars(provider.calendars());
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
            @ToolArg(description = "1 to 50", defaultValue = "20") int max) {
        var start = Require.instant("from", from);
        var end = Require.instant("to", to);
        CalendarArguments.span(start, end);
        var hours = CalendarArguments.hours(workingHours);
        var wish = new FreeSlots.Wish(
                start,
                end,
                Duration.ofMinutes(Require.range("duration_minutes", durationMinutes, 5, 480)),
                Duration.ofMinutes(Require.range("buffer_minutes", bufferMinutes, 0, 240)),
                hours[0],
                hours[1],
                CalendarArguments.days(workingDays),
                Require.zone("time_zone", timeZone),
                Require.range("max", max, 1, 50));
        var busy = provider.events(
                CalendarArguments.calendar(calendarId),
                start.minus(wish.buffer()),
                end.plus(wish.buffer()),
                wish.zone());
        return new Slots(
                timeZone,
                provider.name(),
                FreeSlots.find(wish, busy).stream()
                        .map(slot -> new Slot(slot.start(), slot.end()))
                        .toList());
    }

    @Tool(
            name = "create_event",
            description = """
                    Books an event; refuses a time that is taken. With attendees it needs approval_grant of exactly this event.
                    A repeat of the same event books nothing twice.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = false, idempotentHint = true))
    @ToolCall(server = "calendar", scope = "tools:calendar.write")
    @RunOnVirtualThread
    public Booked create(
            @ToolArg(name = "calendar_id", description = "Calendar, e.g. main") String calendarId,
            @ToolArg(name = "event_uid", description = "Your own id of the event") String eventUid,
            @ToolArg(description = "Title") String title,
            @ToolArg(description = "ISO instant") String start,
            @ToolArg(description = "ISO instant, at most 24 hours later") String end,
            @ToolArg(name = "time_zone", description = "IANA zone in which people read it") String timeZone,
            @ToolArg(description = "Where", required = false) String location,
            @ToolArg(description = "What it is about", required = false) String description,
            @ToolArg(description = "E-mail addresses", required = false) List<String> attendees,
            @ToolArg(name = "idempotency_key", description = "Same key, same result") String idempotencyKey,
            @ToolArg(name = "approval_grant", description = "Grant of the approval", required = false) String grant) {
        var event = new CalendarEvent(
                Require.line("event_uid", eventUid, 200),
                Require.line("title", title, 200),
                Require.instant("start", start),
                Require.instant("end", end),
                Require.zone("time_zone", timeZone).getId(),
                Require.optionalLine("location", location, 300),
                Require.optionalText("description", description, 5_000),
                CalendarArguments.attendees(attendees),
                false,
                false);
        var length = Duration.between(event.start(), event.end());
        if (length.isNegative() || length.isZero() || length.toHours() > 24) {
            throw new ToolCallException("end must come after start, at most 24 hours later.");
        }
        var fingerprint = new EventContent(
                        CalendarArguments.calendar(calendarId),
                        event.uid(),
                        event.title(),
                        event.start().toString(),
                        event.end().toString(),
                        event.timeZone(),
                        event.location(),
                        event.description(),
                        event.attendees())
                .fingerprint();
        return idempotency.run("create_event", idempotencyKey, fingerprint, Booked.class, () -> {
            if (!event.attendees().isEmpty()) {
                grants.require(grant, "create_event", fingerprint, idempotencyKey);
            }
            provider.create(calendarId, event);
            return new Booked(event.uid(), provider.name(), "created");
        });
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
        var start = Require.instant("from", from);
        var end = Require.instant("to", to);
        CalendarArguments.span(start, end);
        return new Events(provider.events(CalendarArguments.calendar(calendarId), start, end, ZoneOffset.UTC).stream()
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
            name = "cancel_event",
            description = "Cancels an event; its time is free again. Needs approval_grant.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = true, idempotentHint = true))
    @ToolCall(server = "calendar", scope = "tools:calendar.write")
    @RunOnVirtualThread
    public Booked cancel(
            @ToolArg(name = "calendar_id", description = "Calendar, e.g. main") String calendarId,
            @ToolArg(name = "event_uid", description = "Id of the event") String eventUid,
            @ToolArg(name = "idempotency_key", description = "Same key, same result") String idempotencyKey,
            @ToolArg(name = "approval_grant", description = "Grant of the approval", required = false) String grant) {
        var fingerprint = Fingerprint.of(Map.of(
                "calendar_id",
                CalendarArguments.calendar(calendarId),
                "event_uid",
                Require.line("event_uid", eventUid, 200)));
        return idempotency.run("cancel_event", idempotencyKey, fingerprint, Booked.class, () -> {
            grants.require(grant, "cancel_event", fingerprint, idempotencyKey);
            if (!provider.cancel(calendarId, eventUid)) {
                throw new ToolCallException("There is no such event; list_events shows what there is.");
            }
            return new Booked(eventUid, provider.name(), "cancelled");
        });
    }

    @Tool(
            name = "calendar_connection_status",
            description = "Says where calendars are kept and whether they can be read and written.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "calendar", scope = "tools:calendar.read")
    @RunOnVirtualThread
    public ConnectionStatus connectionStatus() {
        boolean reachable = provider.isReachable();
        var detail = reachable ? "calendars can be read and booked" : "the folder of the calendars cannot be written";
        return new ConnectionStatus(provider.name(), true, reachable, detail);
    }
}
