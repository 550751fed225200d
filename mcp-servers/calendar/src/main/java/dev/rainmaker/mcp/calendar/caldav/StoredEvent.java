package dev.rainmaker.mcp.calendar.caldav;

import java.time.Instant;
import java.util.Optional;

/**
 * A resource of a calendar as it was seen: an event, or a series with its exceptions.
 *
 * @param etag of this state, or null when the server tells none
 * @param text iCalendar
 */
record StoredEvent(String path, String etag, String text) {
    Optional<Mark> mark() {
        return Mark.of(text);
    }

    /** Whether it counts: not what a writer left behind that was cut off. */
    boolean counts(Instant now) {
        return mark().filter(mark -> mark.isAbandoned(now)).isEmpty();
    }

    /** Whether it is an event and not only a wish for a time. */
    boolean isBooked() {
        return mark().filter(mark -> mark.kind() != Mark.Kind.BOOKED).isEmpty();
    }

    /** Whether its time is being kept for an event that is moved there. */
    boolean isGuard(Instant now) {
        return counts(now)
                && mark().filter(mark -> mark.kind() == Mark.Kind.GUARD).isPresent();
    }
}
