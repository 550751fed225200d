package dev.rainmaker.mcp.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Events as iCalendar text (RFC 5545). Recurring events of other programs are read by their first occurrence only. */
@ApplicationScoped
class IcsFormat {
    String write(CalendarEvent event) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Rainmaker//calendar//EN");
        var entry = new VEvent();
        entry.setUid(event.uid());
        entry.setSummary(event.title());
        entry.setDateTimeStamp(Date.from(event.start()));
        entry.setDateStart(Date.from(event.start()));
        entry.setDateEnd(Date.from(event.end()));
        entry.setLocation(event.location());
        entry.setDescription(event.description());
        entry.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
        entry.addExperimentalProperty("X-RAINMAKER-TIME-ZONE", event.timeZone());
        event.attendees().forEach(entry::addAttendee);
        calendar.addEvent(entry);
        return Biweekly.write(calendar).go();
    }

    List<CalendarEvent> read(String text) {
        return Biweekly.parse(text).all().stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .filter(entry -> entry.getDateStart() != null && entry.getUid() != null)
                .map(IcsFormat::event)
                .toList();
    }

    private static CalendarEvent event(VEvent entry) {
        var start = instant(entry.getDateStart().getValue());
        var end = entry.getDateEnd() != null ? instant(entry.getDateEnd().getValue()) : start.plus(Duration.ofHours(1));
        var zone = entry.getExperimentalProperty("X-RAINMAKER-TIME-ZONE");
        return new CalendarEvent(
                entry.getUid().getValue(),
                entry.getSummary() == null ? "" : entry.getSummary().getValue(),
                start,
                end,
                zone == null ? "UTC" : zone.getValue(),
                entry.getLocation() == null ? null : entry.getLocation().getValue(),
                entry.getDescription() == null ? null : entry.getDescription().getValue(),
                entry.getAttendees().stream()
                        .map(attendee -> attendee.getEmail() == null ? attendee.getUri() : attendee.getEmail())
                        .toList(),
                entry.getStatus() != null && entry.getStatus().isCancelled());
    }

    private static Instant instant(Date date) {
        return Instant.ofEpochMilli(date.getTime());
    }
}
