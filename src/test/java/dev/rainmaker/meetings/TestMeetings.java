package dev.rainmaker.meetings;

import dev.rainmaker.TestProspects;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Meetings in calendars that nobody else writes to, for tests whose subject comes after the offer. */
@ApplicationScoped
public class TestMeetings {
    private static final Actor HOUSE = Actor.agent("meeting");

    private final MeetingsApi meetings;
    private final BookingsApi bookings;
    private final Ids ids;

    TestMeetings(MeetingsApi meetings, BookingsApi bookings, Ids ids) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.ids = ids;
    }

    /** Somebody without a user, who works in Berlin on weekdays from nine to five. */
    public MeetingHost host() {
        var hours = new OpenHours(
                ZoneId.of("Europe/Berlin"),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return new MeetingHost(null, "A host", false, "test-" + ids.next(), hours, 0);
    }

    public Meeting proposed(MeetingHost host, MeetingType type, String venue) {
        var prospect = TestProspects.entered(Map.of(
                "type",
                "individual",
                "name",
                "Bea Booker " + ids.next(),
                "email",
                ids.next().toLowerCase(Locale.ROOT) + "@booking.example",
                "place",
                ids.next()));
        return Reactive.await(() -> meetings.propose(
                new ProposeMeeting(
                        new ProspectId(prospect), null, type, host, venue, List.of(), "America/Chicago", null),
                HOUSE));
    }

    /** Path of the client's page. */
    public String page(Meeting meeting) {
        return URI.create(bookings.link(meeting.id())).getPath();
    }
}
