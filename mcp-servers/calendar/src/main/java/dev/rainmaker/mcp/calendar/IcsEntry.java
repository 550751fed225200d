package dev.rainmaker.mcp.calendar;

import biweekly.component.VEvent;
import biweekly.property.TextProperty;
import java.time.Instant;

/** One entry of an iCalendar file as an event. */
final class IcsEntry {
    static final String TIME_ZONE = "X-RAINMAKER-TIME-ZONE";

    private IcsEntry() {}

    static CalendarEvent event(VEvent entry, Instant start, Instant end) {
        var zone = entry.getExperimentalProperty(TIME_ZONE);
        return new CalendarEvent(
                entry.getUid().getValue(),
                entry.getSummary() == null ? "" : entry.getSummary().getValue(),
                start,
                end,
                zone == null ? "UTC" : zone.getValue(),
                text(entry.getLocation()),
                text(entry.getDescription()),
                entry.getAttendees().stream()
                        .map(attendee -> attendee.getEmail() == null ? attendee.getUri() : attendee.getEmail())
                        .filter(address -> address != null)
                        .toList(),
                entry.getStatus() != null && entry.getStatus().isCancelled(),
                entry.getTransparency() != null && entry.getTransparency().isTransparent());
    }

    private static String text(TextProperty property) {
        return property == null ? null : property.getValue();
    }
}
