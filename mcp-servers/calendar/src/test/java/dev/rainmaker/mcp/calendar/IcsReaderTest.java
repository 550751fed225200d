package dev.rainmaker.mcp.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcsReaderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final IcsReader reader = new IcsReader();

    private List<CalendarEvent> read(String from, String to, String... lines) {
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//program//EN\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
        return reader.between(text, Instant.parse(from), Instant.parse(to), BERLIN);
    }

    private static String[] event(String... lines) {
        var all = new String[lines.length + 3];
        all[0] = "BEGIN:VEVENT";
        all[1] = "UID:weekly@other.example";
        System.arraycopy(lines, 0, all, 2, lines.length);
        all[all.length - 1] = "END:VEVENT";
        return all;
    }

    @Test
    void aSeriesKeepsItsLocalTimeOverTheChangeOfTheClock() {
        // Given: summer time ends in Berlin on 25 October 2026
        var found = read(
                "2026-10-19T00:00:00Z",
                "2026-11-04T00:00:00Z",
                event(
                        "DTSTART;TZID=Europe/Berlin:20260105T090000",
                        "DTEND;TZID=Europe/Berlin:20260105T100000",
                        "RRULE:FREQ=WEEKLY;BYDAY=MO",
                        "EXDATE;TZID=Europe/Berlin:20261102T090000",
                        "SUMMARY:Team"));
        assertThat(found)
                .extracting(CalendarEvent::start)
                .containsExactly(Instant.parse("2026-10-19T07:00:00Z"), Instant.parse("2026-10-26T08:00:00Z"));
        assertThat(found.getLast().end()).isEqualTo(Instant.parse("2026-10-26T09:00:00Z"));
    }

    @Test
    void aMovedOccurrenceTakesOnlyItsNewTime() {
        var series =
                event("DTSTART:20261201T090000Z", "DURATION:PT30M", "RRULE:FREQ=DAILY;COUNT=3", "SUMMARY:Stand-up");
        var moved = event(
                "RECURRENCE-ID:20261202T090000Z", "DTSTART:20261202T150000Z", "DURATION:PT30M", "SUMMARY:Stand-up");
        var both = new String[series.length + moved.length];
        System.arraycopy(series, 0, both, 0, series.length);
        System.arraycopy(moved, 0, both, series.length, moved.length);
        assertThat(read("2026-12-01T00:00:00Z", "2026-12-10T00:00:00Z", both))
                .extracting(CalendarEvent::start)
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-12-01T09:00:00Z"),
                        Instant.parse("2026-12-02T15:00:00Z"),
                        Instant.parse("2026-12-03T09:00:00Z"));
    }

    @Test
    void aWholeDayIsTheDayOfTheZoneThatIsAskedFor() {
        var found = read(
                "2026-12-23T00:00:00Z", "2026-12-26T00:00:00Z", event("DTSTART;VALUE=DATE:20261224", "SUMMARY:Closed"));
        assertThat(found).singleElement().satisfies(day -> {
            assertThat(day.start()).isEqualTo(Instant.parse("2026-12-23T23:00:00Z"));
            assertThat(day.end()).isEqualTo(Instant.parse("2026-12-24T23:00:00Z"));
        });
    }

    @Test
    void timesWithoutAZoneAreLocalAndWhatIsMarkedAsFreeTakesNoTime() {
        var found = read(
                "2026-07-01T00:00:00Z",
                "2026-07-02T00:00:00Z",
                event("DTSTART:20260701T100000", "DTEND:20260701T110000", "TRANSP:TRANSPARENT"));
        assertThat(found).singleElement().satisfies(event -> {
            assertThat(event.start()).isEqualTo(Instant.parse("2026-07-01T08:00:00Z"));
            assertThat(event.overlaps(event.start(), event.end())).isFalse();
        });
    }

    @Test
    void whatIsNotACalendarHasNoEvents() {
        var from = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(reader.between("hello", from, from.plusSeconds(60), BERLIN)).isEmpty();
        assertThat(read("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", event("SUMMARY:No start")))
                .isEmpty();
    }
}
