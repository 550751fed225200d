package dev.rainmaker.mcp.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;

/** Writes events as iCalendar text (RFC 5545). */
@ApplicationScoped
public class IcsFormat {
    public String write(CalendarEvent event, Instant now) {
        return write(event, now, 0);
    }

    /** The event anew, as the next revision of what the file holds. */
    public String changed(String text, CalendarEvent event, Instant now) {
        int known = Biweekly.parse(text).all().stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .filter(entry -> entry.getSequence() != null)
                .mapToInt(entry -> entry.getSequence().getValue())
                .max()
                .orElse(0);
        return write(event, now, known + 1);
    }

    private static String write(CalendarEvent event, Instant now, int sequence) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Rainmaker//calendar//EN");
        var entry = new VEvent();
        entry.setUid(event.uid());
        entry.setSummary(event.title());
        entry.setDateTimeStamp(Date.from(now));
        entry.setDateStart(Date.from(event.start()));
        entry.setDateEnd(Date.from(event.end()));
        entry.setLocation(event.location());
        entry.setDescription(event.description());
        entry.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
        entry.addExperimentalProperty(IcsEntry.TIME_ZONE, event.timeZone());
        event.attendees().forEach(entry::addAttendee);
        if (sequence > 0) {
            entry.setSequence(sequence);
        }
        calendar.addEvent(entry);
        return Biweekly.write(calendar).go();
    }

    /** The same file with the entries of this uid marked as cancelled; everything else in it stays. */
    String cancelled(String text, String uid, Instant now) {
        var calendars = Biweekly.parse(text).all();
        calendars.stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .filter(entry ->
                        entry.getUid() != null && uid.equals(entry.getUid().getValue()))
                .forEach(entry -> {
                    entry.setStatus(Status.cancelled());
                    entry.setDateTimeStamp(Date.from(now));
                    entry.incrementSequence();
                });
        return Biweekly.write(calendars).go();
    }
}
