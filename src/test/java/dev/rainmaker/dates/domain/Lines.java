package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.platform.event.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines of a Saturday in June for tests; it is a Monday in April, ten in the morning in Berlin. */
final class Lines {
    static final LocalDate DAY = LocalDate.parse("2026-06-20");
    static final Instant NOW = Instant.parse("2026-04-20T08:00:00Z");
    static final BusinessDays CALENDAR = new BusinessDays(ZoneId.of("Europe/Berlin"), Set.of());

    private final List<DateHoldEntity> rows = new ArrayList<>();
    private final int capacity;

    private Lines(int capacity) {
        this.capacity = capacity;
    }

    static Lines withPlaces(int capacity) {
        return new Lines(capacity);
    }

    /** A line of three options in which these have been placed, one after the other; what was told is forgotten. */
    DateLine of(String... names) {
        var line = at(NOW);
        for (var name : names) {
            var row = row(name);
            rows.add(row);
            line.place(row, 100);
            number(line);
        }
        return later(line, NOW);
    }

    /** The same rows as somebody reads them at another time. */
    DateLine later(DateLine line, Instant now) {
        number(line);
        return at(now);
    }

    DateHoldEntity row(String name) {
        var row = new DateHoldEntity();
        row.id = name;
        row.prospectId = name;
        row.live = true;
        row.placedAt = SqlTime.of(NOW);
        return row;
    }

    private DateLine at(Instant now) {
        return new DateLine(
                rows.stream().filter(row -> row.live != null).toList(),
                capacity,
                3,
                new Deadlines(now, DAY, CALENDAR, 10, 2, 2));
    }

    private static void number(DateLine line) {
        for (int i = 0; i < line.line().size(); i++) {
            line.line().get(i).position = i + 1;
        }
        line.booked().forEach(row -> row.position = null);
    }

    static List<String> names(List<DateHoldEntity> rows) {
        return rows.stream().map(row -> row.id).toList();
    }

    static List<DateHoldStatus> statuses(DateLine line) {
        return line.line().stream().map(row -> row.status).toList();
    }
}
