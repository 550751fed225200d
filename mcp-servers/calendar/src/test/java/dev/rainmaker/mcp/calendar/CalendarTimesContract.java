package dev.rainmaker.mcp.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkiverse.mcp.server.ToolCallException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every provider must make of zones, changes of the clock, whole days, series and several calendars. */
public abstract class CalendarTimesContract extends CalendarProviderContract {
    private List<String> freeLocally(List<String> calendars, String day, String zone, String hours, int buffer) {
        var where = ZoneId.of(zone);
        var from = LocalDate.parse(day).atStartOfDay(where).toInstant();
        var to = LocalDate.parse(day).plusDays(1).atStartOfDay(where).toInstant();
        var wish = new FreeSlots.Wish(
                from,
                to,
                Duration.ofMinutes(60),
                Duration.ofMinutes(buffer),
                LocalTime.parse(hours.split("-")[0]),
                LocalTime.parse(hours.split("-")[1]),
                EnumSet.allOf(DayOfWeek.class),
                where,
                50);
        var busy = calendars.stream()
                .flatMap(id -> replica().events(id, from.minus(wish.buffer()), to.plus(wish.buffer()), where).stream())
                .toList();
        return FreeSlots.find(wish, busy).stream()
                .map(slot -> slot.start().atZone(where).toLocalTime() + "="
                        + slot.start().toString().substring(11, 16) + "Z")
                .toList();
    }

    /** Day of a change of the clock, what is busy on it, and the free hours, local and in UTC. */
    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(
                        "Europe/Berlin",
                        "2027-03-28",
                        "DTSTART;TZID=Europe/Berlin:20270328T013000 DTEND;TZID=Europe/Berlin:20270328T033000",
                        List.of("00:00=23:00Z", "00:30=23:30Z", "03:30=01:30Z", "04:00=02:00Z")),
                arguments(
                        "Europe/Berlin",
                        "2027-10-31",
                        "DTSTART;TZID=Europe/Berlin:20271031T013000 DTEND;TZID=Europe/Berlin:20271031T033000",
                        List.of("00:00=22:00Z", "00:30=22:30Z", "03:30=02:30Z", "04:00=03:00Z")),
                arguments(
                        "America/New_York",
                        "2027-03-14",
                        "DTSTART;TZID=America/New_York:20270314T010000 DTEND;TZID=America/New_York:20270314T033000",
                        List.of("00:00=05:00Z", "03:30=07:30Z", "04:00=08:00Z")),
                arguments(
                        "America/New_York",
                        "2027-11-07",
                        "DTSTART;TZID=America/New_York:20271107T010000 DTEND;TZID=America/New_York:20271107T033000",
                        List.of("00:00=04:00Z", "03:30=08:30Z", "04:00=09:00Z")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void freeHoursAreRightOnTheDayOfAChange(String zone, String day, String busy, List<String> free) {
        var id = "change-" + day;
        calendar(id);
        foreign(id, "busy@other.example", Ics.of("busy@other.example", busy.split(" ")));
        assertThat(freeLocally(List.of(id), day, zone, "00:00-05:00", 0)).isEqualTo(free);
    }

    /** A weekly series at nine local time: the week before and after a change. */
    static Stream<Arguments> weeks() {
        return Stream.of(
                arguments("Europe/Berlin", "20270325", "2027-03-25T08:00:00Z", "2027-04-01T07:00:00Z"),
                arguments("Europe/Berlin", "20271028", "2027-10-28T07:00:00Z", "2027-11-04T08:00:00Z"),
                arguments("America/New_York", "20270311", "2027-03-11T14:00:00Z", "2027-03-18T13:00:00Z"),
                arguments("America/New_York", "20271104", "2027-11-04T13:00:00Z", "2027-11-11T14:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void aSeriesKeepsItsLocalHour(String zone, String first, String before, String after) {
        var id = "weekly-" + first;
        calendar(id);
        foreign(
                id,
                "weekly@other.example",
                Ics.of(
                        "weekly@other.example",
                        "DTSTART;TZID=" + zone + ":" + first + "T090000",
                        "DTEND;TZID=" + zone + ":" + first + "T100000",
                        "RRULE:FREQ=WEEKLY"));
        assertThat(listed(
                        id,
                        before,
                        Instant.parse(after).plus(Duration.ofHours(1)).toString(),
                        "UTC"))
                .extracting(event -> event.start().toString())
                .containsExactly(before, after);
    }

    @Test
    void aSeriesIsBusyButForItsExceptions() {
        calendar("series");
        foreign(
                "series",
                "daily@other.example",
                Ics.of(
                        "daily@other.example",
                        "DTSTART;TZID=Europe/Berlin:20270503T100000",
                        "DTEND;TZID=Europe/Berlin:20270503T110000",
                        "RRULE:FREQ=DAILY;COUNT=4",
                        "EXDATE;TZID=Europe/Berlin:20270504T100000",
                        "",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20270505T100000",
                        "DTSTART;TZID=Europe/Berlin:20270505T150000",
                        "DTEND;TZID=Europe/Berlin:20270505T160000",
                        "",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20270506T100000",
                        "DTSTART;TZID=Europe/Berlin:20270506T100000",
                        "DTEND;TZID=Europe/Berlin:20270506T110000",
                        "STATUS:CANCELLED"));
        assertThat(listed("series", "2027-05-01T00:00:00Z", "2027-05-10T00:00:00Z", "UTC"))
                .filteredOn(event -> !event.cancelled())
                .extracting(event -> event.start().toString())
                .containsExactly("2027-05-03T08:00:00Z", "2027-05-05T13:00:00Z");
        replica().create("series", event("in-gap", "2027-05-04T08:00:00Z", "2027-05-04T09:00:00Z"));
        replica().create("series", event("moved-away", "2027-05-05T08:00:00Z", "2027-05-05T09:00:00Z"));
        replica().create("series", event("called-off", "2027-05-06T08:00:00Z", "2027-05-06T09:00:00Z"));
        assertThat(took("series", event("no", "2027-05-05T13:30:00Z", "2027-05-05T14:30:00Z")))
                .isFalse();
        assertThat(took("series", event("no", "2027-05-03T08:30:00Z", "2027-05-03T09:30:00Z")))
                .isFalse();
    }

    private boolean took(String calendar, CalendarEvent event) {
        try {
            replica().create(calendar, event);
            return true;
        } catch (ToolCallException taken) {
            return false;
        }
    }

    /** Zone that asks, a day, and its span in UTC; two days have 23 and 25 hours. */
    static Stream<Arguments> wholeDays() {
        return Stream.of(
                arguments("Europe/Berlin", "2027-06-10", "2027-06-09T22:00:00Z", "2027-06-10T22:00:00Z"),
                arguments("Europe/Berlin", "2027-03-28", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z"),
                arguments("Europe/Berlin", "2027-10-31", "2027-10-30T22:00:00Z", "2027-10-31T23:00:00Z"),
                arguments("America/New_York", "2027-11-07", "2027-11-07T04:00:00Z", "2027-11-08T05:00:00Z"),
                arguments("Pacific/Auckland", "2027-06-10", "2027-06-09T12:00:00Z", "2027-06-10T12:00:00Z"),
                arguments("Pacific/Honolulu", "2027-06-10", "2027-06-10T10:00:00Z", "2027-06-11T10:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("wholeDays")
    void aWholeDayIsTheDayOfWhoAsks(String zone, String day, String start, String end) {
        var id = "day-" + zone.replace('/', '-') + day;
        calendar(id);
        foreign(id, "off@other.example", Ics.of("off@other.example", "DTSTART;VALUE=DATE:" + day.replace("-", "")));
        var lastMinute = Instant.parse(end).minusSeconds(60).toString();
        assertThat(listed(id, lastMinute, end, zone)).singleElement().satisfies(found -> assertThat(
                        List.of(found.start().toString(), found.end().toString()))
                .containsExactly(start, end));
        assertThat(listed(id, end, Instant.parse(end).plusSeconds(60).toString(), zone))
                .isEmpty();
        assertThat(freeLocally(List.of(id), day, zone, "00:00-23:30", 0)).isEmpty();
        assertThat(freeLocally(List.of(id), LocalDate.parse(day).plusDays(1).toString(), zone, "09:00-11:00", 0))
                .hasSize(3);
    }

    @Test
    void whatIsMarkedAsFreeOrCancelledTakesNoTime() {
        calendar("free");
        foreign("free", "t@o", Ics.of("t@o", "DTSTART:20270611T090000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"));
        foreign("free", "c@o", Ics.of("c@o", "DTSTART:20270611T090000Z", "DURATION:PT1H", "STATUS:CANCELLED"));
        assertThat(freeLocally(List.of("free"), "2027-06-11", "UTC", "09:00-10:00", 0))
                .hasSize(1);
        replica().create("free", event("ours", "2027-06-11T09:00:00Z", "2027-06-11T10:00:00Z"));
        assertThat(freeLocally(List.of("free"), "2027-06-11", "UTC", "09:00-10:00", 0))
                .isEmpty();
    }

    @Test
    void aBufferStaysFreeAroundEventsOfAllCalendars() {
        calendar("hall");
        calendar("cook");
        replica().create("hall", event("h", "2027-06-14T09:00:00Z", "2027-06-14T10:00:00Z"));
        replica().create("cook", event("k", "2027-06-14T12:30:00Z", "2027-06-14T13:00:00Z"));
        assertThat(freeLocally(List.of("hall", "cook"), "2027-06-14", "UTC", "08:00-15:00", 30))
                .containsExactly("10:30=10:30Z", "11:00=11:00Z", "13:30=13:30Z", "14:00=14:00Z");
        assertThat(freeLocally(List.of("hall"), "2027-06-14", "UTC", "08:00-12:00", 0))
                .containsExactly("08:00=08:00Z", "10:00=10:00Z", "10:30=10:30Z", "11:00=11:00Z");
    }
}
