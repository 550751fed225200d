package dev.rainmaker.mcp.calendar;

import dev.rainmaker.mcp.shared.call.Require;
import io.quarkiverse.mcp.server.ToolCallException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks of calendar arguments. */
final class CalendarArguments {
    private static final Duration LONGEST_SPAN = Duration.ofDays(120);

    private CalendarArguments() {}

    static String calendar(String id) {
        if (!Require.line("calendar_id", id, 128).matches("[A-Za-z0-9][A-Za-z0-9_.@-]{0,127}")) {
            throw new ToolCallException("calendar_id is made of letters, digits, '-', '_', '.' and '@'.");
        }
        return id;
    }

    /** Other calendars to look at, too. */
    static List<String> calendars(List<String> ids) {
        if (ids == null) {
            return List.of();
        }
        if (ids.size() > 20) {
            throw new ToolCallException("also_calendar_ids may have 20 calendars at most.");
        }
        return ids.stream().map(CalendarArguments::calendar).distinct().toList();
    }

    /** What a reading tool looks at. */
    record Span(Instant from, Instant to) {}

    static Span span(String from, String to) {
        var span = new Span(Require.instant("from", from), Require.instant("to", to));
        if (!span.from().isBefore(span.to())
                || Duration.between(span.from(), span.to()).compareTo(LONGEST_SPAN) > 0) {
            throw new ToolCallException("to must come after from, at most 120 days later.");
        }
        return span;
    }

    static LocalTime[] hours(String text) {
        try {
            var ends = Require.line("working_hours", text, 20).split("-");
            var opens = LocalTime.parse(ends[0]);
            var closes = LocalTime.parse(ends[1]);
            if (ends.length != 2 || !opens.isBefore(closes)) {
                throw new ToolCallException("working_hours must look like 09:00-17:00.");
            }
            return new LocalTime[] {opens, closes};
        } catch (DateTimeException | ArrayIndexOutOfBoundsException wrong) {
            throw new ToolCallException("working_hours must look like 09:00-17:00.");
        }
    }

    static Set<DayOfWeek> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var word : Require.line("working_days", text, 60).split(",")) {
            days.add(Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().startsWith(word.strip().toUpperCase(Locale.ROOT))
                            && word.strip().length() >= 3)
                    .findFirst()
                    .orElseThrow(() -> new ToolCallException("working_days must look like MON,TUE,WED.")));
        }
        return days;
    }

    static List<String> attendees(List<String> addresses) {
        if (addresses == null) {
            return List.of();
        }
        if (addresses.size() > 50
                || addresses.stream()
                        .anyMatch(address -> !address.matches("[^\\s<>\",;:]{1,64}@[A-Za-z0-9.-]{1,253}"))) {
            throw new ToolCallException("attendees must be plain e-mail addresses, at most 50.");
        }
        return List.copyOf(addresses);
    }
}
