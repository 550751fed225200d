package dev.rainmaker.mcp.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A place with calendars. */
interface CalendarProvider {
    String name();

    /** Ids of the calendars, sorted. */
    List<String> calendars();

    /** Whether calendars can be read and written right now. */
    boolean isReachable();

    /**
     * Occurrences of events that touch a span, earliest first, cancelled ones included.
     *
     * @param local zone of whole days and of times that name no zone, unless the calendars have one of their own
     */
    List<CalendarEvent> events(String calendar, Instant from, Instant to, ZoneId local);

    /**
     * Adds an event unless its time overlaps another one; atomic per calendar. The same event again changes nothing.
     *
     * @throws io.quarkiverse.mcp.server.ToolCallException when the time is taken or the uid belongs to another event
     */
    void create(String calendar, CalendarEvent event);

    /** Cancels an event; false when there is none with this uid. */
    boolean cancel(String calendar, String uid);
}
