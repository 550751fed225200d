package dev.rainmaker.mcp.calendar.caldav;

import dev.rainmaker.mcp.calendar.BookingRules;
import dev.rainmaker.mcp.calendar.CalendarConfig;
import dev.rainmaker.mcp.calendar.CalendarEvent;
import dev.rainmaker.mcp.calendar.IcsFormat;
import dev.rainmaker.mcp.calendar.IcsReader;
import dev.rainmaker.mcp.calendar.caldav.Mark.Kind;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes a time once on a server that only knows resources, over any number of replicas. A booking looks, writes a hold, looks
 * again and turns the hold into the event, each writing bound to the state that was seen. Of two holds for the same time the
 * later gives way: who finds a later hold removes it, so that it can no longer become an event, and who finds an earlier one, or
 * an event, takes its own back. Clocks only say when a writer that was cut off is no longer waited for; only the move of an
 * event needs them to be right, within two minutes.
 */
@ApplicationScoped
class CalDavBooking {
    private static final Logger LOG = Logger.getLogger(CalDavBooking.class);
    /** Ends the uid of the guard of an event that is being moved. */
    private static final String MOVING = "#moving";
    /** More calls than a booking has. */
    private static final int CALLS = 12;

    private final CalDavEvents events;
    private final IcsFormat format;
    private final IcsReader reader;
    private final Optional<ZoneId> timeZone;
    private final Duration patience;
    private final Clock clock = Clock.systemUTC();

    CalDavBooking(CalendarConfig config, CalDavEvents events, IcsFormat format, IcsReader reader) {
        this.events = events;
        this.format = format;
        this.reader = reader;
        this.timeZone = config.caldav().timeZone().map(ZoneId::of);
        this.patience = config.caldav().timeout().multipliedBy(CALLS).plus(Duration.ofMinutes(2));
    }

    /** The event that is booked under this uid at its place, not cancelled. */
    Optional<CalendarEvent> booked(Optional<StoredEvent> stored, String uid) {
        return stored.filter(StoredEvent::isBooked).stream()
                .flatMap(there -> reader.withUid(there.text(), uid).stream())
                .filter(event -> !event.cancelled())
                .findFirst();
    }

    /** Books, or finds that exactly this was booked before. */
    void create(String calendar, CalendarEvent event) {
        var path = CalDavEvents.path(calendar, event.uid());
        var there = events.get(path);
        var known = booked(there, event.uid());
        if (known.isPresent()) {
            BookingRules.refuseIfAnother(known.stream(), event);
            return;
        }
        if (there.filter(this::isGuard).isPresent()) {
            throw CalDavServer.refused(VendorFailure.Kind.CONFLICT);
        }
        refuseIfTaken(calendar, event);
        var text = format.write(event, clock.instant());
        var held = hold(calendar, path, text, event, there);
        if (held.isEmpty()) {
            return;
        }
        win(calendar, event, held.get());
        if (events.put(path, text, mark(Kind.BOOKED), held.get()).isEmpty()
                && booked(events.get(path), event.uid())
                        .filter(event::isSameBookingAs)
                        .isEmpty()) {
            throw BookingRules.taken();
        }
    }

    /** The hold; empty when the event was booked before under another name. */
    private Optional<StoredEvent> hold(
            String calendar, String path, String text, CalendarEvent event, Optional<StoredEvent> instead) {
        try {
            return Optional.of(events.put(path, text, mark(Kind.HOLD), instead.orElse(null))
                    .orElseThrow(() -> CalDavServer.refused(VendorFailure.Kind.CONFLICT)));
        } catch (VendorFailure failure) {
            if (failure.kind() != VendorFailure.Kind.CONFLICT && failure.kind() != VendorFailure.Kind.FORBIDDEN) {
                throw failure;
            }
            var known = events.withUid(calendar, event.uid()).stream()
                    .filter(StoredEvent::isBooked)
                    .flatMap(other -> reader.withUid(other.text(), event.uid()).stream())
                    .toList();
            if (known.isEmpty()) {
                throw failure;
            }
            BookingRules.refuseIfAnother(known.stream(), event);
            if (known.stream().allMatch(CalendarEvent::cancelled)) {
                throw BookingRules.uidOfAnother();
            }
            return Optional.empty();
        }
    }

    private void refuseIfTaken(String calendar, CalendarEvent event) {
        var now = clock.instant();
        if (others(calendar, event).stream().anyMatch(other -> other.counts(now))) {
            throw BookingRules.taken();
        }
    }

    /** What overlaps, but for the event itself and the guard of its new time. */
    private List<StoredEvent> others(String calendar, CalendarEvent event) {
        return events.between(calendar, event.start(), event.end()).stream()
                .filter(other -> occurrences(other, event)
                        .filter(each -> !each.uid().equals(event.uid()))
                        .filter(each -> other.isBooked() || !each.uid().equals(event.uid() + MOVING))
                        .anyMatch(each -> each.overlaps(event.start(), event.end())))
                .toList();
    }

    private Stream<CalendarEvent> occurrences(StoredEvent stored, CalendarEvent event) {
        return reader
                .between(stored.text(), event.start(), event.end(), timeZone.orElse(ZoneId.of(event.timeZone())))
                .stream();
    }

    /** Looks again: returns when nothing else can become an event in this time, else takes the hold back and refuses. */
    private void win(String calendar, CalendarEvent event, StoredEvent hold) {
        boolean won = false;
        try {
            var others = others(calendar, event);
            won = others.stream().allMatch(other -> givesWay(other, hold))
                    && others.stream().allMatch(events::delete);
        } finally {
            if (!won) {
                takeBack(hold);
            }
        }
        if (!won) {
            throw BookingRules.taken();
        }
    }

    private boolean givesWay(StoredEvent other, StoredEvent hold) {
        var mine = hold.mark().orElseThrow();
        return other.etag() != null
                && other.mark()
                        .filter(mark -> mark.isAbandoned(clock.instant()) || mark.isHoldAfter(mine))
                        .isPresent();
    }

    private void takeBack(StoredEvent hold) {
        try {
            events.delete(hold);
        } catch (RuntimeException left) {
            // It ends by itself; the reason that led here is what the caller must hear.
            LOG.debugf("a hold could not be taken back: %s", left.getMessage());
        }
    }

    /** Changes a booked event; false when there is none with this uid. */
    boolean update(String calendar, CalendarEvent event) {
        var path = CalDavEvents.path(calendar, event.uid());
        var there = events.get(path);
        var known = booked(there, event.uid());
        if (known.isEmpty()) {
            return false;
        }
        refuseIfTaken(calendar, event);
        var text = format.changed(there.get().text(), event, clock.instant());
        if (covers(known.get(), event)) {
            change(path, text, there.get());
            return true;
        }
        var guard = guard(calendar, event);
        try {
            change(path, text, there.get());
        } catch (VendorFailure failure) {
            if (failure.surelyNotDone() && guard.isOurs()) {
                takeBack(guard.stored());
            }
            throw failure;
        }
        takeBack(guard.stored());
        return true;
    }

    private static boolean covers(CalendarEvent known, CalendarEvent event) {
        return known.overlaps(event.start(), event.end())
                && !known.start().isAfter(event.start())
                && !known.end().isBefore(event.end());
    }

    private void change(String path, String text, StoredEvent seen) {
        if (events.put(path, text, mark(Kind.BOOKED), seen).isEmpty()) {
            throw CalDavServer.refused(VendorFailure.Kind.CONFLICT);
        }
    }

    /** Keeps the new time of an event while the event is being moved; not ours alone when another call began the same move. */
    private record Guard(StoredEvent stored, boolean isOurs) {}

    private Guard guard(String calendar, CalendarEvent event) {
        var guard = new CalendarEvent(
                event.uid() + MOVING,
                event.title(),
                event.start(),
                event.end(),
                event.timeZone(),
                null,
                null,
                List.of(),
                false,
                false);
        var path = CalDavEvents.path(calendar, guard.uid());
        var text = format.write(guard, clock.instant());
        var there = events.get(path);
        if (there.filter(this::isGuard).isPresent()) {
            // Somebody may be about to move the event to this time, and to no other one.
            boolean same =
                    reader.withUid(there.get().text(), guard.uid()).stream().allMatch(guard::isSameBookingAs);
            return there.filter(known -> same)
                    .flatMap(known -> events.put(path, text, mark(Kind.GUARD), known))
                    .map(adopted -> new Guard(adopted, false))
                    .orElseThrow(() -> CalDavServer.refused(VendorFailure.Kind.CONFLICT));
        }
        if (booked(there, guard.uid()).isPresent()) {
            throw CalDavServer.refused(VendorFailure.Kind.CONFLICT);
        }
        var hold = events.put(path, text, mark(Kind.HOLD), there.orElse(null))
                .orElseThrow(() -> CalDavServer.refused(VendorFailure.Kind.CONFLICT));
        win(calendar, event, hold);
        return events.put(path, text, mark(Kind.GUARD), hold)
                .map(won -> new Guard(won, true))
                .orElseThrow(BookingRules::taken);
    }

    private boolean isGuard(StoredEvent stored) {
        return stored.isGuard(clock.instant());
    }

    private Mark mark(Kind kind) {
        return Mark.made(kind, clock.instant().plus(patience));
    }
}
