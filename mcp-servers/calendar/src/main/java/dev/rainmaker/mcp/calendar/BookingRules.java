package dev.rainmaker.mcp.calendar;

import io.quarkiverse.mcp.server.ToolCallException;
import java.util.Comparator;
import java.util.stream.Stream;

/** What every provider holds to: a time is taken once, and a uid belongs to one event. */
public final class BookingRules {
    /** The order in which events are listed. */
    public static final Comparator<CalendarEvent> EARLIEST_FIRST =
            Comparator.comparing(CalendarEvent::start).thenComparing(CalendarEvent::uid);

    private BookingRules() {}

    /** Refuses when one of the others takes the time of the event. */
    public static void refuseIfTaken(Stream<CalendarEvent> others, CalendarEvent event) {
        if (others.anyMatch(other -> other.overlaps(event.start(), event.end()))) {
            throw taken();
        }
    }

    /** Refuses when the event that has this uid, if any, is not the one that is asked for. */
    public static void refuseIfAnother(Stream<CalendarEvent> known, CalendarEvent event) {
        if (known.anyMatch(other -> !other.isSameBookingAs(event))) {
            throw uidOfAnother();
        }
    }

    /** The refusal of a time that is taken. */
    public static ToolCallException taken() {
        return new ToolCallException("This time is taken in the calendar; find_free_slots shows what is free.");
    }

    /** The refusal of a uid that another event has. */
    public static ToolCallException uidOfAnother() {
        return new ToolCallException("This event_uid belongs to another event; choose a new one.");
    }
}
