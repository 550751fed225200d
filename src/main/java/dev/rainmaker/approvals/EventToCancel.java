package dev.rainmaker.approvals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.platform.problem.InvalidRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A calendar event to be taken out. What it was about is for the person who decides.
 *
 * @param eventUid our own id of the event
 * @param attendees e-mail addresses of those who may be told by the calendar
 */
public record EventToCancel(
        String calendarId,
        String eventUid,
        String title,
        Instant start,
        Instant end,
        String timeZone,
        List<String> attendees)
        implements OutwardPart {
    public EventToCancel {
        attendees = attendees == null ? List.of() : List.copyOf(attendees);
    }

    @Override
    @JsonIgnore
    public String tool() {
        return "cancel_event";
    }

    @Override
    @JsonIgnore
    public String fingerprint() {
        return Fingerprint.of(Map.of("calendar_id", calendarId, "event_uid", eventUid));
    }

    @Override
    @JsonIgnore
    public String recipient() {
        return attendees.isEmpty() ? null : attendees.getFirst();
    }

    @Override
    public EventToCancel edited(Edits edits) {
        throw new InvalidRequest("edits", "there are no words to change in what is taken out of a calendar");
    }
}
