package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingHost;
import dev.rainmaker.meetings.MeetingSetupApi;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.OpenTimes;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.meetings.VenueHours;
import dev.rainmaker.platform.planning.ClosedDays;
import dev.rainmaker.platform.worker.Reactive;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When everybody can: the host (calendar, working hours, buffers), the house (closed days, times that other meetings hold) and the
 * venue (its hours, days on which it is closed or booked). Blocking; the calendar is asked outside of any transaction.
 */
@ApplicationScoped
class Availability {
    private static final Duration AHEAD = Duration.ofDays(14);

    private final CalendarTimes calendars;
    private final MeetingHosts hosts;
    private final MeetingService meetings;
    private final MeetingSetupApi setup;
    private final ClosedDays closures;

    Availability(
            CalendarTimes calendars,
            MeetingHosts hosts,
            MeetingService meetings,
            MeetingSetupApi setup,
            ClosedDays closures) {
        this.calendars = calendars;
        this.hosts = hosts;
        this.meetings = meetings;
        this.setup = setup;
        this.closures = closures;
    }

    /** For a meeting to be: of the first host in turn who has time; of the last one, when nobody has. */
    OpenTimes times(MeetingType type, String venueId, Instant from) {
        var rules = Reactive.await(() -> setup.rules(type));
        OpenTimes times = null;
        for (var host : Reactive.await(() -> hosts.candidates(rules))) {
            var need = new Need(
                    host.calendarId(),
                    venueId,
                    rules.length(),
                    Duration.ofMinutes(rules.bufferBefore()),
                    Duration.ofMinutes(rules.bufferAfter()),
                    "");
            times = new OpenTimes(rules, host, free(host, need, from.plus(rules.lead())));
            if (!times.slots().isEmpty()) {
                return times;
            }
        }
        return times;
    }

    /** For a meeting that has its host: other times than the one it may hold. */
    List<Slot> times(Meeting meeting, Instant from) {
        var rules = Reactive.await(() -> setup.rules(meeting.type()));
        var host = Reactive.await(() -> hosts.of(meeting.hostId(), meeting.calendarId()));
        var span = Reactive.await(() -> meetings.span(meeting.id()));
        var need = new Need(
                meeting.calendarId(),
                meeting.venueId(),
                span.length(),
                span.before(),
                span.after(),
                meeting.id().value());
        return free(host, need, from.plus(rules.lead()));
    }

    /** What a meeting asks of a calendar. */
    private record Need(
            String calendarId, String venueId, Duration length, Duration before, Duration after, String meetingId) {
        Slot kept(Slot slot) {
            return new Slot(slot.start().minus(before), slot.end().plus(after));
        }
    }

    private List<Slot> free(MeetingHost host, Need need, Instant from) {
        var to = from.plus(AHEAD);
        var zone = host.hours().zone();
        Optional<VenueHours> venue =
                need.venueId() == null ? Optional.empty() : Reactive.await(() -> setup.venue(need.venueId()));
        Set<LocalDate> closed = Reactive.await(() -> closures.closed(
                need.venueId(),
                LocalDate.ofInstant(from, zone).minusDays(1),
                LocalDate.ofInstant(to, zone).plusDays(1)));
        var taken = new HashSet<>(Reactive.await(() ->
                meetings.taken(need.calendarId(), from.minus(need.before()), to.plus(need.after()), need.meetingId())));
        return calendars
                .free(new CalendarTimes.Wanted(
                        need.calendarId(), host.hours(), need.length(), need.before(), need.after(), from, to))
                .stream()
                .filter(slot -> !closed.contains(LocalDate.ofInstant(slot.start(), zone)))
                .filter(slot -> venue.isEmpty() || venue.get().hours().hold(slot))
                .filter(slot -> SlotLocks.quarters(need.kept(slot)).stream().noneMatch(taken::contains))
                .toList();
    }
}
