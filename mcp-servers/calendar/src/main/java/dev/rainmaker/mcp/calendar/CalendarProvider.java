package dev.rainmaker.mcp.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A place with calendars. Called on virtual threads, may block. */
public interface CalendarProvider {
    /** Name in results. */
    String name();

    /** Ids of the calendars, sorted. */
    List<String> calendars();

    /** Whether it is set up, and whether calendars can be read and written right now; never throws. */
    Status status();

    /**
     * Occurrences of events that touch a span, earliest first, cancelled ones included.
     *
     * @param local zone of whole days and of times that name no zone, unless the calendars have one of their own
     */
    List<CalendarEvent> events(String calendar, Instant from, Instant to, ZoneId local);

    /**
     * Adds an event unless its time overlaps another one. The same event again changes nothing; of two that are added at once
     * for the same time, one at most stays.
     *
     * @throws io.quarkiverse.mcp.server.ToolCallException when the time is taken or the uid belongs to another event
     */
    void create(String calendar, CalendarEvent event);

    /** An event that {@link #create} added and nobody cancelled. */
    Optional<CalendarEvent> find(String calendar, String uid);

    /**
     * Changes an event that {@link #create} added; false when there is none with this uid.
     *
     * @throws io.quarkiverse.mcp.server.ToolCallException when its new time is taken by another event
     */
    boolean update(String calendar, CalendarEvent event);

    /** Cancels an event; false when there is none with this uid. */
    boolean cancel(String calendar, String uid);

    /** State, with one sentence for a person. */
    record Status(boolean configured, boolean reachable, String detail) {}
}
