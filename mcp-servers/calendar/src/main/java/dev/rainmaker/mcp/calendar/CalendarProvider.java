package dev.rainmaker.mcp.calendar;

import java.time.Instant;
import java.util.List;

/** A place with calendars. */
interface CalendarProvider {
    String name();

    /** Ids of the calendars, sorted. */
    List<String> calendars();

    /** Events that touch a span, earliest first, cancelled ones included. */
    List<CalendarEvent> events(String calendar, Instant from, Instant to);

    /**
     * Adds an event unless its time overlaps another one; atomic per calendar. The same uid again changes nothing.
     *
     * @throws io.quarkiverse.mcp.server.ToolCallException when the time is taken
     */
    void create(String calendar, CalendarEvent event);

    /** Cancels an event; false when there is none with this uid. */
    boolean cancel(String calendar, String uid);
}
