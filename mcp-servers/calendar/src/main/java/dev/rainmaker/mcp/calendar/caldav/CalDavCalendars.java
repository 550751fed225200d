package dev.rainmaker.mcp.calendar.caldav;

import dev.rainmaker.mcp.calendar.BookingRules;
import dev.rainmaker.mcp.calendar.CalendarConfig;
import dev.rainmaker.mcp.calendar.CalendarEvent;
import dev.rainmaker.mcp.calendar.CalendarProvider;
import dev.rainmaker.mcp.calendar.IcsReader;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Calendars of a CalDAV server. A calendar's id is the last word of its address; an event that is booked here has an address
 * made of its uid, so that a repeat finds it. Guests stand in the event; nobody writes to them.
 */
@ApplicationScoped
public class CalDavCalendars implements CalendarProvider {
    private final CalDavServer server;
    private final CalDavDiscovery discovery;
    private final CalDavEvents events;
    private final CalDavBooking booking;
    private final IcsReader reader;
    private final Optional<ZoneId> timeZone;
    private final Clock clock = Clock.systemUTC();

    CalDavCalendars(
            CalendarConfig config,
            CalDavServer server,
            CalDavDiscovery discovery,
            CalDavEvents events,
            CalDavBooking booking,
            IcsReader reader) {
        this.server = server;
        this.discovery = discovery;
        this.events = events;
        this.booking = booking;
        this.reader = reader;
        this.timeZone = config.caldav().timeZone().map(ZoneId::of);
    }

    @Override
    public String name() {
        return "caldav";
    }

    @Override
    public List<String> calendars() {
        return List.copyOf(discovery.calendars().keySet());
    }

    @Override
    public Status status() {
        if (!server.configured()) {
            return new Status(
                    false,
                    false,
                    "CalDAV is not set up: rainmaker.tools.calendar.caldav.base-url (http or https), username or password is"
                            + " missing.");
        }
        try {
            int found = discovery.calendars().size();
            return new Status(true, true, "The CalDAV server answers; calendars that can be booked: " + found + ".");
        } catch (VendorFailure | ToolCallException failure) {
            return new Status(true, false, failure.getMessage());
        }
    }

    @Override
    public List<CalendarEvent> events(String calendar, Instant from, Instant to, ZoneId local) {
        var now = clock.instant();
        return events.between(discovery.path(calendar), from, to).stream()
                .filter(stored -> stored.counts(now))
                .flatMap(stored -> reader.between(stored.text(), from, to, timeZone.orElse(local)).stream())
                .sorted(BookingRules.EARLIEST_FIRST)
                .toList();
    }

    @Override
    public void create(String calendar, CalendarEvent event) {
        booking.create(discovery.path(calendar), event);
    }

    @Override
    public Optional<CalendarEvent> find(String calendar, String uid) {
        return booking.booked(events.get(CalDavEvents.path(discovery.path(calendar), uid)), uid);
    }

    @Override
    public boolean update(String calendar, CalendarEvent event) {
        return booking.update(discovery.path(calendar), event);
    }

    @Override
    public boolean cancel(String calendar, String uid) {
        var path = discovery.path(calendar);
        var ours = events.get(CalDavEvents.path(path, uid)).filter(StoredEvent::isBooked);
        var all = ours.map(List::of).orElseGet(() -> events.withUid(path, uid).stream()
                .filter(StoredEvent::isBooked)
                .filter(stored -> !reader.withUid(stored.text(), uid).isEmpty())
                .toList());
        for (var stored : all) {
            if (!events.delete(stored)) {
                throw CalDavServer.refused(VendorFailure.Kind.CONFLICT);
            }
        }
        return !all.isEmpty();
    }
}
