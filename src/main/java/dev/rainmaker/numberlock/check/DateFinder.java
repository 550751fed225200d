package dev.rainmaker.numberlock.check;

import static dev.rainmaker.numberlock.check.CalendarWords.DAY;
import static dev.rainmaker.numberlock.check.CalendarWords.FLAGS;
import static dev.rainmaker.numberlock.check.CalendarWords.MONTH;

import dev.rainmaker.numberlock.check.ClaimValue.Days;
import dev.rainmaker.numberlock.check.ClaimValue.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days by figures and by words: ISO, "12 June 2027", "Saturday the 8th of May", "10-14 May", "am zwölften Juni", "4/22". */
final class DateFinder implements ClaimFinder {
    private static final String YEAR =
            "(?:,?\\s+(?:of\\s+|de\\s+|del\\s+)?((?:19|20)\\d{2})(?!\\d)|\\s+'(\\d{2})(?!\\d))?";
    private static final String WEEKDAY =
            "(?:\\b(" + DAY + ")\\b\\.?(?: week)?,?\\s+(?:(?:the|den|dem|der|le|el|día|and)\\s+)*)?";
    private static final String DAY_FIGURE = "(\\d{1,2})(?:st|nd|rd|th|er|e|º|\\.)?";
    private static final String TO =
            "\\s*(?:-|–|to(?: the)?|and(?: the)?|bis(?: zum)?|und(?: dem)?|au|à|et(?: le)?|al?|y(?: el)?|&)\\s*";
    /** Days named behind count only when none is named before. */
    private static final int FAR = 100_000;
    /** Characters that a weekday and a day in words take in front of a month. */
    private static final int LONGEST = 60;

    private static final Pattern ISO = Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![\\d-])");
    private static final Pattern DAY_MONTH = Pattern.compile(
            WEEKDAY + "(?<!\\d|\\d[.,/])(?:" + DAY_FIGURE + TO + ")?" + DAY_FIGURE + "\\s+(?:of\\s+|de\\s+|d')?("
                    + MONTH + ")\\b\\.?" + YEAR,
            FLAGS);
    private static final Pattern MONTH_DAY = Pattern.compile(
            WEEKDAY + "\\b(" + MONTH
                    + ")\\b\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,:]\\d|\\s?[ap]\\.?m)(?:"
                    + "\\s*(?:-|–|to|and|through)\\s*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]))?" + YEAR,
            FLAGS);
    private static final Pattern MONTH_NAME = Pattern.compile("\\b(" + MONTH + ")\\b\\.?" + YEAR, FLAGS);
    private static final Pattern WORDS_BEFORE =
            Pattern.compile(WEEKDAY + "\\b((?:\\p{L}+[- ]){0,2}\\p{L}+)\\s+(?:of\\s+|de\\s+)?$", FLAGS);
    private static final Pattern NUMERIC = Pattern.compile(
            WEEKDAY
                    + "(?<![\\d/.,])(\\d{1,2})([./-])(\\d{1,2})(?:\\3(\\d{4}|\\d{2}))?(\\.)?(?![\\d/%]|[.,]\\d|\\s?(?:Uhr|[ap]\\.?m|h\\b|k\\b|€|\\$|£))",
            FLAGS);
    private static final Pattern THE_DAY = Pattern.compile(
            "\\b(" + DAY
                    + ")\\b,?\\s+((?:the|den|dem|der|le|el)\\s+)?(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?![\\d:]|\\s?(?:h\\b|Uhr|[ap]\\.?m|%|€|\\$|£)|[.,/]\\d)",
            FLAGS);
    private static final Pattern BARE_DAY = Pattern.compile(
            "\\b(?:(?:on|by|until|before|till|from|to|and|or|for)\\s+the\\s+(\\d{1,2})(?:st|nd|rd|th)\\b"
                    + "|(?:am|zum|bis zum|vor dem|ab dem|und am|oder am)\\s+(\\d{1,2})\\.(?=[\\s,;!?)]|$)(?!\\s+(?:\\p{Lu}))"
                    + "|(?:le|avant le|au|el|antes del)\\s+(\\d{1,2})(?=[\\s]*[,.;!?)]|$|\\s+(?:à|a|o|ou|y|et)\\s))",
            FLAGS);

    @Override
    public void find(Reading reading, Knowledge knowledge) {
        each(reading, ISO, match -> day(date(match, 1, 2, 3), null, true));
        each(reading, DAY_MONTH, match -> dayMonth(match, knowledge));
        each(reading, MONTH_DAY, match -> monthDay(match, knowledge));
        words(reading, knowledge);
        each(reading, NUMERIC, match -> numeric(match, reading, knowledge));
        each(
                reading,
                THE_DAY,
                match -> match.group(2) == null && reading.language() == Language.EN
                        ? null
                        : alone(
                                number(match, 3),
                                CalendarWords.weekday(match.group(1)),
                                anchor(reading, knowledge, match.start())));
        each(reading, BARE_DAY, match -> alone(first(match), null, anchor(reading, knowledge, match.start())));
    }

    private interface Maker {
        Days of(MatchResult match);
    }

    private static void each(Reading reading, Pattern pattern, Maker maker) {
        for (var match : reading.free(pattern)) {
            try {
                var days = maker.of(match);
                if (days != null) {
                    int end = match.end();
                    while (end > match.start()
                            && Character.isWhitespace(reading.text().charAt(end - 1))) {
                        end--;
                    }
                    reading.claim(days, match.start(), end);
                }
            } catch (DateTimeException noSuchDay) {
                // "31 February" names no day, so no source can speak for it.
                reading.claim(new Days(List.of(), null, true, false), match.start(), match.end());
            }
        }
    }

    private static Days dayMonth(MatchResult match, Knowledge knowledge) {
        var month = CalendarWords.month(match.group(4)).getValue();
        int last = number(match, 3);
        int first = match.group(2) == null ? last : number(match, 2);
        return span(match, 5, month, first, last, weekday(match), knowledge);
    }

    private static Days monthDay(MatchResult match, Knowledge knowledge) {
        var month = CalendarWords.month(match.group(2)).getValue();
        int first = number(match, 3);
        int last = match.group(4) == null ? first : number(match, 4);
        return span(match, 5, month, first, last, weekday(match), knowledge);
    }

    private static Days span(
            MatchResult match, int year, int month, int first, int last, DayOfWeek weekday, Knowledge knowledge) {
        var named = year(match, year);
        if (named != null) {
            return Days.of(LocalDate.of(named, month, first), LocalDate.of(named, month, last), weekday, true, false);
        }
        var from = next(month, first, knowledge.today());
        return Days.of(from, from.plusDays(last - first), weekday, false, false);
    }

    /** "the twelfth of June", "am zwölften Juni", "doce de junio": looked for in front of a month. */
    private static void words(Reading reading, Knowledge knowledge) {
        for (var month : reading.free(MONTH_NAME)) {
            int from = Math.max(0, month.start() - LONGEST);
            var before = WORDS_BEFORE.matcher(reading.text()).region(from, month.start());
            if (before.find() && reading.isFree(before.start(), month.end())) {
                words(reading, before.toMatchResult(), month, knowledge);
            }
        }
    }

    private static void words(Reading reading, MatchResult before, MatchResult month, Knowledge knowledge) {
        var written = before.group(2).split("(?<=[- ])");
        for (int skip = 0; skip < written.length; skip++) {
            var words = String.join("", List.of(written).subList(skip, written.length));
            var day = value(reading.language(), words);
            if (day != null && day >= 1 && day <= 31) {
                boolean named = before.group(1) != null && skip == 0;
                int start = named ? before.start() : before.end(2) - words.length();
                try {
                    int number = CalendarWords.month(month.group(1)).getValue();
                    var weekday = named ? weekday(before) : null;
                    reading.claim(span(month, 2, number, day, day, weekday, knowledge), start, month.end());
                } catch (DateTimeException noSuchDay) {
                    reading.claim(new Days(List.of(), null, true, false), start, month.end());
                }
                return;
            }
        }
    }

    static Integer value(Language language, String words) {
        var ordinal = OrdinalWords.value(language, words);
        if (ordinal != null) {
            return ordinal;
        }
        var parts = new ArrayList<Integer>();
        for (var word : words.split("[- ]")) {
            if (!parts.isEmpty() && NumberWords.connects(language, word)) {
                continue;
            }
            var atom = NumberWords.atom(language, word);
            if (atom == null) {
                return null;
            }
            parts.add(atom);
        }
        return parts.isEmpty() ? null : NumberWords.sum(language, parts);
    }

    private static Days numeric(MatchResult match, Reading reading, Knowledge knowledge) {
        int first = number(match, 2);
        int second = number(match, 4);
        var separator = match.group(3);
        boolean dotted = separator.equals(".");
        var year = match.group(5) == null ? null : year4(number(match, 5));
        if (year == null && (separator.equals("-") || dotted && match.group(6) == null)) {
            return null;
        }
        if (year == null && !dotted && first == 24 && second == 7) {
            return null;
        }
        var readings = new ArrayList<Span>();
        if (second <= 12) {
            add(readings, year, second, first, knowledge);
        }
        if (!dotted && first <= 12 && reading.language() == Language.EN) {
            add(readings, year, first, second, knowledge);
        }
        if (readings.isEmpty()) {
            throw new DateTimeException("no such day");
        }
        return new Days(readings, weekday(match), year != null, false);
    }

    private static void add(List<Span> into, Integer year, int month, int day, Knowledge knowledge) {
        try {
            var date = year == null ? next(month, day, knowledge.today()) : LocalDate.of(year, month, day);
            into.add(new Span(date, date));
        } catch (DateTimeException noSuchDay) {
            // The other order may be meant.
        }
    }

    /** A day without a month belongs to the month named before, else to the present one. */
    private static LocalDate anchor(Reading reading, Knowledge knowledge, int start) {
        return reading.found().stream()
                .filter(found ->
                        found.value() instanceof Days days && !days.readings().isEmpty())
                .min(Comparator.comparingInt(
                        found -> found.start() < start ? start - found.start() : found.start() - start + FAR))
                .map(found -> ((Days) found.value()).readings().getFirst().from())
                .orElse(knowledge.today());
    }

    private static Days alone(int day, DayOfWeek weekday, LocalDate anchor) {
        if (day < 1 || day > 31) {
            return null;
        }
        var readings = new ArrayList<Span>();
        for (var month : List.of(anchor, anchor.plusMonths(1))) {
            if (day <= month.lengthOfMonth()) {
                var date = month.withDayOfMonth(day);
                readings.add(new Span(date, date));
            }
        }
        return new Days(readings, weekday, false, false);
    }

    private static Days day(LocalDate date, DayOfWeek weekday, boolean year) {
        return Days.of(date, date, weekday, year, false);
    }

    private static LocalDate next(int month, int day, LocalDate today) {
        if (month == 2 && day == 29) {
            var year = today.getYear();
            while (!java.time.Year.isLeap(year)) {
                year++;
            }
            return LocalDate.of(year, 2, 29);
        }
        var date = LocalDate.of(today.getYear(), month, day);
        return date.isBefore(today) ? date.plusYears(1) : date;
    }

    private static Integer year(MatchResult match, int group) {
        if (match.group(group) != null) {
            return Integer.valueOf(match.group(group));
        }
        return match.group(group + 1) == null ? null : Integer.valueOf("20" + match.group(group + 1));
    }

    private static int year4(int year) {
        return year < 100 ? 2000 + year : year;
    }

    private static DayOfWeek weekday(MatchResult match) {
        return match.group(1) == null ? null : CalendarWords.weekday(match.group(1));
    }

    private static LocalDate date(MatchResult match, int year, int month, int day) {
        return LocalDate.of(number(match, year), number(match, month), number(match, day));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int first(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return number(match, group);
            }
        }
        return 0;
    }
}
