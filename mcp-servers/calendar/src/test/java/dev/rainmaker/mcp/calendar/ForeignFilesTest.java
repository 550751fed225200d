package dev.rainmaker.mcp.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.mcp.server.ToolCallException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFilesTest {
    private static final String EXPORT = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//other//program//EN
            BEGIN:VEVENT
            UID:visit@other.example
            DTSTART:20261203T090000Z
            DTEND:20261203T100000Z
            SUMMARY:Visit
            X-OTHER:kept
            END:VEVENT
            BEGIN:VEVENT
            UID:weekly@other.example
            DTSTART:20261102T130000Z
            DTEND:20261102T140000Z
            RRULE:FREQ=WEEKLY
            SUMMARY:Team
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @TempDir
    Path root;

    private FolderCalendars calendars;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(root.resolve("main"));
        Files.writeString(root.resolve("main/export.ics"), EXPORT);
        calendars = calendars(Optional.empty());
    }

    private FolderCalendars calendars(Optional<String> zone) {
        var values = new HashMap<>(Map.of("local.folder", root.toString()));
        zone.ifPresent(id -> values.put("local.time-zone", id));
        var config = TestSettings.of(values);
        return new FolderCalendars(config, new IcsFormat(), new IcsReader());
    }

    private static CalendarEvent event(String uid, String start, String end) {
        return new CalendarEvent(
                uid, "Call", Instant.parse(start), Instant.parse(end), "UTC", null, null, List.of(), false, false);
    }

    @Test
    void aLaterOccurrenceOfASeriesIsTakenTime() {
        assertThatThrownBy(() -> calendars.create("main", event("new", "2026-12-07T13:30:00Z", "2026-12-07T14:30:00Z")))
                .isInstanceOf(ToolCallException.class)
                .hasMessageContaining("taken");
    }

    @Test
    void aWholeDayIsTheCalendarsOwnDayWhoeverAsks() throws IOException {
        // Given: a day off in Lisbon, asked for from New York
        Files.writeString(root.resolve("main/off.ics"), """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                BEGIN:VEVENT\r
                UID:off@other.example\r
                DTSTART;VALUE=DATE:20260701\r
                END:VEVENT\r
                END:VCALENDAR\r
                """);
        var day = Instant.parse("2026-07-01T00:00:00Z");
        // When
        var found = calendars(Optional.of("Europe/Lisbon"))
                .events("main", day, day.plusSeconds(86_400), ZoneId.of("America/New_York"));
        // Then
        assertThat(found).extracting(CalendarEvent::start).containsExactly(Instant.parse("2026-06-30T23:00:00Z"));
    }

    @Test
    void cancellingFreesTheTimeAndLeavesTheRestOfTheFile() throws IOException {
        assertThat(calendars.cancel("main", "visit@other.example")).isTrue();
        calendars.create("main", event("new", "2026-12-03T09:00:00Z", "2026-12-03T10:00:00Z"));
        assertThat(calendars.events(
                        "main",
                        Instant.parse("2026-12-03T00:00:00Z"),
                        Instant.parse("2026-12-04T00:00:00Z"),
                        ZoneOffset.UTC))
                .extracting(CalendarEvent::cancelled)
                .containsExactlyInAnyOrder(true, false);
        assertThat(Files.readString(root.resolve("main/export.ics"))).contains("X-OTHER:kept", "RRULE:FREQ=WEEKLY");
    }

    @Test
    void uidsThatLookAlikeAreDifferentEvents() {
        calendars.create("main", event("a/b", "2026-12-04T09:00:00Z", "2026-12-04T10:00:00Z"));
        calendars.create("main", event("a_b", "2026-12-04T10:00:00Z", "2026-12-04T11:00:00Z"));
        calendars.create("main", event("../" + "x".repeat(190), "2026-12-04T11:00:00Z", "2026-12-04T12:00:00Z"));
        assertThat(calendars.events(
                        "main",
                        Instant.parse("2026-12-04T00:00:00Z"),
                        Instant.parse("2026-12-05T00:00:00Z"),
                        ZoneOffset.UTC))
                .hasSize(3);
        assertThat(root.toFile().list()).containsExactly("main");
    }

    @Test
    void theSameEventAgainChangesNothingAndItsUidForAnotherIsRefused() {
        var event = event("again", "2026-12-08T09:00:00Z", "2026-12-08T10:00:00Z");
        calendars.create("main", event);
        calendars.create("main", event);
        assertThatThrownBy(
                        () -> calendars.create("main", event("again", "2026-12-09T09:00:00Z", "2026-12-09T10:00:00Z")))
                .hasMessageContaining("event_uid");
    }
}
