package dev.rainmaker.simulation.persona;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds offered meeting slots such as {@code 1) Thursday, 3 December 2026, 10:00 (Europe/Berlin)}. */
final class SlotReader {

    private static final Pattern LIST_LINE =
            Pattern.compile("(?i)^\\s*(?:option |slot )?(?:\\(?(\\d{1,2})[.):]\\)?|[-*•–])?\\s*(.*)$");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)\\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b");
    private static final Pattern TIME =
            Pattern.compile("(?i)\\b\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\b)?|\\b\\d{1,2}\\s?[ap]m\\b");

    private SlotReader() {}

    /** One line with a weekday and a time is a statement; two or more, or a numbered one, are an offer. */
    static List<Slot> read(List<String> lines) {
        var slots = new ArrayList<Slot>();
        var numbered = false;
        for (var line : lines) {
            var item = LIST_LINE.matcher(line);
            var weekday = WEEKDAY.matcher(line);
            var time = TIME.matcher(line);
            if (item.matches() && weekday.find() && time.find() && line.strip().length() < 100) {
                var number = item.group(1) == null ? slots.size() + 1 : Integer.parseInt(item.group(1));
                numbered |= item.group(1) != null;
                slots.add(new Slot(number, fullName(weekday.group(1)), time.group()));
            }
        }
        return numbered || slots.size() > 1 ? List.copyOf(slots) : List.of();
    }

    private static String fullName(String start) {
        return switch (start.toLowerCase(Locale.ROOT).substring(0, 3)) {
            case "mon" -> "Monday";
            case "tue" -> "Tuesday";
            case "wed" -> "Wednesday";
            case "thu" -> "Thursday";
            case "fri" -> "Friday";
            case "sat" -> "Saturday";
            default -> "Sunday";
        };
    }
}
