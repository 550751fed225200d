package dev.rainmaker.mcp.shared.contract;

import java.util.HashMap;
import java.util.List;

/** The parts of a calendar event that an approval covers; start and end are ISO-8601 instants in UTC. */
public record EventContent(
        String calendarId,
        String eventUid,
        String title,
        String start,
        String end,
        String timeZone,
        String location,
        String description,
        List<String> attendees) {

    public String fingerprint() {
        var content = new HashMap<String, Object>();
        content.put("calendar_id", calendarId);
        content.put("event_uid", eventUid);
        content.put("title", title);
        content.put("start", start);
        content.put("end", end);
        content.put("time_zone", timeZone);
        content.put("location", location);
        content.put("description", description);
        content.put("attendees", attendees);
        return Fingerprint.of(content);
    }
}
