package dev.rainmaker.numberlock.check;

import static dev.rainmaker.numberlock.check.CalendarWords.CLEAR_MONTH;
import static dev.rainmaker.numberlock.check.CalendarWords.DAY;
import static dev.rainmaker.numberlock.check.CalendarWords.FLAGS;
import static dev.rainmaker.numberlock.check.CalendarWords.SEASON;

import dev.rainmaker.numberlock.check.ClaimValue.Days;
import dev.rainmaker.numberlock.check.ClaimValue.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/** Months, seasons, years, weekdays and days counted from today, where no day of a month is named. */
final class PeriodFinder implements ClaimFinder {
    private static final Pattern TODAY = Pattern.compile(
            "\\b(?:(day after tomorrow|übermorgen|après-demain|pasado mañana)|(?<!from )(?<!mañana )(tomorrow|demain|morgen(?= um| früh))|(today|heute|aujourd'hui|hoy))\\b",
            FLAGS);
    private static final Pattern NEXT = Pattern.compile(
            "\\b(?:next|coming|nächste[nr]?|kommende[nr]?|próximo|este)\\s+(" + DAY + ")\\b|\\b(" + DAY
                    + ")\\s+(?:prochain|que viene)\\b",
            FLAGS);
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:(early|beginning of|start of|anfang|début|principios de|mid[- ]|mitte|mi-|mediados de|late|end of|ende|fin|finales de)\\s*)?\\b("
                    + CLEAR_MONTH
                    + ")\\b(?:\\s+(?:of\\s+|de\\s+)?((?:19|20)\\d{2}))?|\\b(?:(?<=\\b(?:in|im|en|of|by|for) |, )(may|march|mai|mars)\\b(?:\\s+((?:19|20)\\d{2}))?)",
            FLAGS);
    private static final java.util.Set<String> LATE = java.util.Set.of("late", "end of", "ende", "fin", "finales de");
    private static final int LAST_DAYS = 9;
    private static final Pattern SEASONS = Pattern.compile(
            "\\b(?:in|im|this|next|en|au|l'|cet|für|el|la|para|diesen|nächsten|of)\\s*(?:the |der |dem |el |la )?("
                    + SEASON + ")\\b(?:\\s+(?:of\\s+|de\\s+)?((?:19|20)\\d{2}))?|\\b(" + SEASON
                    + ")\\s+((?:19|20)\\d{2})",
            FLAGS);
    private static final Pattern WEEK_RANGE =
            Pattern.compile("\\b(" + DAY + ")\\b\\s*(?:to|through|till|-|–|bis|au|à|a)\\s*\\b(" + DAY + ")\\b", FLAGS);
    private static final Pattern WEEKDAYS = Pattern.compile("\\b(" + DAY + ")(s)?\\b(\\.)?", FLAGS);
    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d.,/€$£-])((?:19|20)\\d{2})(?![\\d/%€$£-]|[.,]\\d|\\s?(?:€|euros?\\b|guests|gäste|people|k\\b))",
            FLAGS);

    @Override
    public void find(Reading reading, Knowledge knowledge) {
        var today = knowledge.today();
        for (var match : reading.free(TODAY)) {
            int days = match.group(1) != null ? 2 : match.group(2) != null ? 1 : 0;
            if (days > 0) {
                claim(reading, match.start(), match.end(), today.plusDays(days), today.plusDays(days), null, true);
            }
        }
        for (var match : reading.free(NEXT)) {
            var day = CalendarWords.weekday(match.group(1) != null ? match.group(1) : match.group(2));
            var date = today.with(TemporalAdjusters.next(day));
            reading.claim(
                    new Days(
                            java.util.List.of(
                                    new ClaimValue.Span(date, date),
                                    new ClaimValue.Span(date.plusWeeks(1), date.plusWeeks(1))),
                            day,
                            false,
                            false),
                    match.start(),
                    match.end());
        }
        for (var match : reading.free(MONTH)) {
            month(reading, match, today);
        }
        for (var match : reading.free(SEASONS)) {
            var word = match.group(1) != null ? match.group(1) : match.group(3);
            var year = match.group(1) != null ? match.group(2) : match.group(4);
            period(reading, match.start(), match.end(), CalendarWords.season(word), 3, year, today);
        }
        for (var match : reading.free(YEAR)) {
            int year = Integer.parseInt(match.group(1));
            claim(
                    reading,
                    match.start(),
                    match.end(),
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    null,
                    true);
        }
        for (var match : reading.free(WEEK_RANGE)) {
            var from = CalendarWords.weekday(match.group(1));
            reading.claim(new Weekday(from, CalendarWords.weekday(match.group(2)), true), match.start(), match.end());
        }
        for (var match : reading.free(WEEKDAYS)) {
            weekday(reading, match);
        }
    }

    private static void weekday(Reading reading, java.util.regex.MatchResult match) {
        var written = match.group(1);
        // "sun", "sat", "mar" and the like are words of their own.
        if (written.length() <= 4 && match.group(2) == null) {
            return;
        }
        DayOfWeek day = CalendarWords.weekday(written);
        reading.claim(new Weekday(day, day, match.group(2) != null), match.start(), match.end());
    }

    private static void month(Reading reading, java.util.regex.MatchResult match, LocalDate today) {
        var name = match.group(2) != null ? match.group(2) : match.group(4);
        var year = match.group(2) != null ? match.group(3) : match.group(5);
        int number = CalendarWords.month(name).getValue();
        var part = match.group(1) == null ? "" : match.group(1).toLowerCase(java.util.Locale.ROOT);
        if (!LATE.contains(part.strip())) {
            period(reading, match.start(), match.end(), number, 1, year, today);
            return;
        }
        var last = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), number, 1)
                .with(TemporalAdjusters.lastDayOfMonth());
        last = year == null && last.isBefore(today) ? last.plusYears(1) : last;
        claim(reading, match.start(), match.end(), last.minusDays(LAST_DAYS), last, null, year != null);
    }

    private static void period(
            Reading reading, int start, int end, int month, int months, String year, LocalDate today) {
        var first = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, 1);
        if (year == null && first.plusMonths(months).isBefore(today)) {
            first = first.plusYears(1);
        }
        claim(reading, start, end, first, first.plusMonths(months).minusDays(1), null, year != null);
    }

    private static void claim(
            Reading reading, int start, int end, LocalDate from, LocalDate to, DayOfWeek weekday, boolean year) {
        while (start < end && Character.isWhitespace(reading.text().charAt(start))) {
            start++;
        }
        reading.claim(Days.of(from, to, weekday, year, !from.equals(to)), start, end);
    }
}
