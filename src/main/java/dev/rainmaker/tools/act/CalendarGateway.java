package dev.rainmaker.tools.act;

import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.EventToCancel;
import dev.rainmaker.approvals.EventToCreate;
import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Books events through the calendar tool server. */
@ApplicationScoped
public class CalendarGateway {
    private final ToolClient tools;

    CalendarGateway(ToolClient tools) {
        this.tools = tools;
    }

    /** The booked event. */
    public record Booked(String eventId, String provider, String status) {}

    /** Books once; refuses a slot that was taken meanwhile. A repeat with the same key returns the first result. */
    public Booked book(Approved<EventToCreate> approved, String idempotencyKey) {
        return call("create_event", approved, idempotencyKey);
    }

    /** Gives a booked event the time and words that it shall have; refuses a time that is taken. Repeat-safe. */
    public Booked move(Approved<EventToCreate> approved, String idempotencyKey) {
        return call("update_event", approved, idempotencyKey);
    }

    /** Takes an event out of the calendar. A repeat with the same key returns the first result. */
    public Booked cancel(Approved<EventToCancel> approved, String idempotencyKey) {
        var event = approved.content();
        return tools.call(
                "calendar",
                "cancel_event",
                new Arguments()
                        .with("calendar_id", event.calendarId())
                        .with("event_uid", event.eventUid())
                        .with("idempotency_key", idempotencyKey)
                        .with("approval_grant", approved.grantFor(event))
                        .map(),
                Booked.class);
    }

    private Booked call(String tool, Approved<EventToCreate> approved, String idempotencyKey) {
        var event = approved.content();
        return tools.call(
                "calendar",
                tool,
                new Arguments()
                        .with("calendar_id", event.calendarId())
                        .with("event_uid", event.eventUid())
                        .with("title", event.title())
                        .with("start", event.start().toString())
                        .with("end", event.end().toString())
                        .with("time_zone", event.timeZone())
                        .with("location", event.location())
                        .with("description", event.description())
                        .with("attendees", event.attendees())
                        .with("idempotency_key", idempotencyKey)
                        .with("approval_grant", approved.grantFor(event))
                        .map(),
                Booked.class);
    }
}
