package dev.rainmaker.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.dates.Closure;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.dates.DateSetupApi;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** When host, house and venue can. Each test has a calendar and a venue of its own. */
@QuarkusTest
class AvailabilityTest {
    private static final Actor OWNER = Actor.system("test");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    TestMeetings calendars;

    @Inject
    MeetingDesk desk;

    @Inject
    MeetingSetupApi setup;

    @Inject
    DateSetupApi board;

    @Inject
    ToolClient tools;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Test
    void timesLieInTheHostsHoursAfterTheLeadTime() {
        // Given
        var meeting = calendars.proposed(calendars.host(), MeetingType.PLANNING_SESSION, null);
        var from = clock.now();
        // When
        var free = desk.openTimes(meeting, from);
        // Then
        assertThat(free).isNotEmpty().allSatisfy(slot -> {
            var start = slot.start().atZone(BERLIN);
            assertThat(start.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(start.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 0));
            assertThat(slot.start()).isAfterOrEqualTo(from.plus(Duration.ofDays(3)));
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofHours(1));
        });
        assertThat(free)
                .extracting(slot -> slot.start().atZone(BERLIN).toLocalTime())
                .contains(LocalTime.of(9, 0), LocalTime.of(16, 0));
    }

    /** Nine o'clock in Berlin is 08:00 UTC in winter and 07:00 UTC in summer; the clocks change on 28 March 2027. */
    @Test
    void hoursFollowTheClockWhenItChanges() {
        // Given
        var meeting = calendars.proposed(calendars.host(), MeetingType.INITIAL_CALL, null);
        // When
        var free = desk.openTimes(meeting, Instant.parse("2027-03-20T00:00:00Z"));
        // Then
        assertThat(first(free, "2027-03-26")).isEqualTo(Instant.parse("2027-03-26T08:00:00Z"));
        assertThat(first(free, "2027-03-29")).isEqualTo(Instant.parse("2027-03-29T07:00:00Z"));
    }

    @Test
    void whatTheCalendarHasStandsWithTheBuffersInTheWay() {
        // Given
        var host = calendars.host();
        var meeting = calendars.proposed(host, MeetingType.INITIAL_CALL, null);
        tools.call(
                "calendar",
                "create_event",
                new Arguments()
                        .with("calendar_id", host.calendarId())
                        .with("event_uid", "dentist-" + ids.next())
                        .with("title", "Dentist")
                        .with("start", "2027-06-08T10:00:00Z")
                        .with("end", "2027-06-08T11:00:00Z")
                        .with("time_zone", "Europe/Berlin")
                        .with("idempotency_key", ids.next())
                        .map(),
                Map.class);
        // When
        var free = starts(desk.openTimes(meeting, Instant.parse("2027-06-04T00:00:00Z")));
        // Then: a call takes half an hour and a quarter of one stays free before and after it
        assertThat(free)
                .contains(Instant.parse("2027-06-08T09:00:00Z"), Instant.parse("2027-06-08T11:30:00Z"))
                .doesNotContain(
                        Instant.parse("2027-06-08T09:30:00Z"),
                        Instant.parse("2027-06-08T10:00:00Z"),
                        Instant.parse("2027-06-08T10:30:00Z"),
                        Instant.parse("2027-06-08T11:00:00Z"));
    }

    @Test
    void nothingTakesPlaceOnDaysOnWhichTheHouseIsClosed() {
        // Given
        var day = LocalDate.parse("2027-09-14");
        var meeting = calendars.proposed(calendars.host(), MeetingType.INITIAL_CALL, null);
        var from = Instant.parse("2027-09-08T00:00:00Z");
        assertThat(days(desk.openTimes(meeting, from))).contains(day);
        Reactive.await(() -> board.close(
                DateResourceId.TEAM, day, day, new Closure(Closure.Kind.BLOCKED, "the whole team is away"), OWNER));
        // When
        var closed = days(desk.openTimes(meeting, from));
        // Then
        assertThat(closed).isNotEmpty().doesNotContain(day);
    }

    @Test
    void aVisitFitsTheVenuesHoursAndItsClosedAndBookedDays() {
        // Given
        var venue = venueWithDays("2027-10-12", "2027-10-13");
        Reactive.await(() -> setup.edit(
                null,
                venue,
                new OpenHours(
                        BERLIN,
                        LocalTime.of(10, 0),
                        LocalTime.of(13, 0),
                        Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)),
                OWNER));
        var meeting = calendars.proposed(calendars.host(), MeetingType.VENUE_VISIT, venue);
        // When
        var free = desk.openTimes(meeting, Instant.parse("2027-10-07T00:00:00Z"));
        // Then: Tuesday the 12th is closed, Wednesday the 13th is booked
        assertThat(days(free)).containsExactlyInAnyOrder(LocalDate.parse("2027-10-19"), LocalDate.parse("2027-10-20"));
        assertThat(free)
                .extracting(slot -> slot.start().atZone(BERLIN).toLocalTime())
                .containsOnly(LocalTime.of(10, 0), LocalTime.of(10, 30), LocalTime.of(11, 0), LocalTime.of(11, 30));
    }

    private String venueWithDays(String closed, String booked) {
        var venue = ids.next();
        var resource = ids.next();
        Reactive.await(() -> Panache.withTransaction(() -> NativeSql.run(
                        "INSERT INTO date_resource (id, version, kind, catalogue_item_id, name, capacity, active)"
                                + " VALUES (?, 0, 'VENUE', ?, 'Orangery', 1, TRUE)",
                        List.of(resource, venue))
                .flatMap(done -> NativeSql.run(
                        "INSERT INTO date_day (resource_id, day, turn, closed_kind, closed_reason)"
                                + " VALUES (?, ?, 0, 'BLOCKED', 'painters')",
                        List.of(resource, LocalDate.parse(closed))))
                .flatMap(done -> NativeSql.run(
                        "INSERT INTO date_hold (id, version, resource_id, day, prospect_id, status, live, place, placed_by,"
                                + " placed_at, client_signed) VALUES (?, 0, ?, ?, ?, 'CONFIRMED', TRUE, 1, 'test', ?, FALSE)",
                        List.of(
                                ids.next(),
                                resource,
                                LocalDate.parse(booked),
                                ids.next(),
                                LocalDateTime.parse("2026-01-01T00:00:00"))))));
        return venue;
    }

    private static Instant first(List<Slot> free, String day) {
        return free.stream()
                .map(Slot::start)
                .filter(start -> LocalDate.ofInstant(start, BERLIN).equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Instant> starts(List<Slot> free) {
        return free.stream().map(Slot::start).toList();
    }

    private static Set<LocalDate> days(List<Slot> free) {
        return free.stream()
                .map(slot -> LocalDate.ofInstant(slot.start(), BERLIN))
                .collect(Collectors.toSet());
    }
}
