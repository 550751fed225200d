package dev.rainmaker.mcp.calendar;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import dev.rainmaker.mcp.shared.contract.EventContent;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.security.GrantVerifier;
import dev.rainmaker.mcp.shared.security.OutwardAct;
import dev.rainmaker.mcp.shared.store.Idempotency;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes and frees time in calendars; what reaches people outside needs an approval. */
@McpServer("calendar")
public class BookingTools {
    private final CalendarProviders providers;
    private final GrantVerifier grants;
    private final Idempotency idempotency;

    BookingTools(CalendarProviders providers, GrantVerifier grants, Idempotency idempotency) {
        this.providers = providers;
        this.grants = grants;
        this.idempotency = idempotency;
    }

    /** A booked event. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Booked(String eventId, String provider, String status) {}

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
        var event = event(eventUid, title, start, end, timeZone, location, description, attendees);
        var fingerprint = fingerprint(calendarId, event);
        var provider = providers.current();
        return idempotency.runRepeatable("create_event", idempotencyKey, fingerprint, Booked.class, () -> {
            if (!event.attendees().isEmpty()) {
                grants.require(
                        grant,
                        new OutwardAct(
                                "create_event", "tools:calendar.write", fingerprint, Set.copyOf(event.attendees())),
                        idempotencyKey);
            }
            provider.create(calendarId, event);
            return new Booked(event.uid(), provider.name(), "created");
        });
    }

    @Tool(
            name = "update_event",
            description = """
                    Changes an event that create_event booked: give all of it as it shall be. Refuses a time that is taken by
                    another event. With attendees it needs approval_grant of exactly this event. Repeat-safe.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = true, idempotentHint = true))
    @ToolCall(server = "calendar", scope = "tools:calendar.write")
    @RunOnVirtualThread
    public Booked update(
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
        var event = event(eventUid, title, start, end, timeZone, location, description, attendees);
        var fingerprint = fingerprint(calendarId, event);
        var provider = providers.current();
        return idempotency.runRepeatable("update_event", idempotencyKey, fingerprint, Booked.class, () -> {
            if (!event.attendees().isEmpty() || hasGuests(provider, calendarId, event.uid())) {
                grants.require(grant, "update_event", fingerprint, idempotencyKey);
            }
            if (!provider.update(calendarId, event)) {
                throw new ToolCallException("create_event booked no such event, or it was cancelled.");
            }
            return new Booked(event.uid(), provider.name(), "updated");
        });
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
        var provider = providers.current();
        return idempotency.runRepeatable("cancel_event", idempotencyKey, fingerprint, Booked.class, () -> {
            grants.require(grant, "cancel_event", fingerprint, idempotencyKey);
            if (!provider.cancel(calendarId, eventUid)) {
                throw new ToolCallException("There is no such event; list_events shows what there is.");
            }
            return new Booked(eventUid, provider.name(), "cancelled");
        });
    }

    private static boolean hasGuests(CalendarProvider provider, String calendarId, String uid) {
        return provider.find(calendarId, uid)
                .filter(known -> !known.attendees().isEmpty())
                .isPresent();
    }

    private static CalendarEvent event(
            String eventUid,
            String title,
            String start,
            String end,
            String timeZone,
            String location,
            String description,
            List<String> attendees) {
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
        return event;
    }

    private static String fingerprint(String calendarId, CalendarEvent event) {
        return new EventContent(
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
    }
}
