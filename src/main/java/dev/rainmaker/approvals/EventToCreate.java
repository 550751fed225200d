package dev.rainmaker.approvals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rainmaker.mcp.shared.contract.EventContent;
import java.time.Instant;
import java.util.List;

/**
 * One calendar event.
 *
 * @param eventUid our own id of the event; a repeat with the same changes nothing
 * @param attendees e-mail addresses
 * @param moved whether the calendar has the event already and it is given another time
 */
public record EventToCreate(
        String calendarId,
        String eventUid,
        String title,
        Instant start,
        Instant end,
        String timeZone,
        String location,
        String description,
        List<String> attendees,
        boolean moved)
        implements OutwardPart {

    public EventToCreate {
        attendees = attendees == null ? List.of() : List.copyOf(attendees);
    }

    /** An event that the calendar does not have yet. */
    public EventToCreate(
            String calendarId,
            String eventUid,
            String title,
            Instant start,
            Instant end,
            String timeZone,
            String location,
            String description,
            List<String> attendees) {
        this(calendarId, eventUid, title, start, end, timeZone, location, description, attendees, false);
    }

    @Override
    @JsonIgnore
    public String tool() {
        return moved ? "update_event" : "create_event";
    }

    @Override
    @JsonIgnore
    public String fingerprint() {
        return new EventContent(
                        calendarId,
                        eventUid,
                        title,
                        start.toString(),
                        end.toString(),
                        timeZone,
                        location,
                        description,
                        attendees)
                .fingerprint();
    }

    @Override
    @JsonIgnore
    public String recipient() {
        return attendees.isEmpty() ? null : attendees.getFirst();
    }

    /** The subject of the edits is the title, the text the description. */
    @Override
    public EventToCreate edited(Edits edits) {
        return new EventToCreate(
                calendarId,
                eventUid,
                edits.subject() == null ? title : edits.subject(),
                start,
                end,
                timeZone,
                location,
                edits.text() == null ? description : edits.text(),
                attendees,
                moved);
    }
}
