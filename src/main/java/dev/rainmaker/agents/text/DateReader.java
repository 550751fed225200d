package dev.rainmaker.agents.text;

import static dev.rainmaker.agents.text.Calendars.MONTH;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds dates in text: ISO, "12 June 2027", "June 12th", "12.06.2027", "6/12/27", "early June", "summer 2027", "next
 * spring", "next Saturday". A day without a year is the next such day on or after the reference day. Overlapping finds: the
 * longest wins.
 */
public final class DateReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String TH = "(?:st|nd|rd|th|er|ro|\\.?º|\\.?°|\\.)?";
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d-])" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d-])");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(?:(\\d{1,2})" + TH + "?\\s*(?:-|–|to|and|&)\\s*)?(\\d{1,2})" + TH
                    + "(?:\\s+|(?<=\\.))(?:of\\s+|de\\s+|del\\s+)?(" + MONTH
                    + ")\\b\\.?(?:,?\\s+(?:of\\s+|de\\s+|del\\s+)?" + YEAR + "\\b)?",
            FLAGS);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "\\b(" + MONTH
                    + ")\\b\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,:]\\d|\\s?[ap]m)(?:\\s*(?:-|–|to)\\s*\\d{1,2}(?:th|st|nd|rd)?(?!\\d))?(?:,?\\s+"
                    + YEAR + "\\b)?",
            FLAGS);
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.,]|\\d\\s)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/]|\\s\\d{3})");

    private final boolean monthFirst;

    /** @param monthFirst whether 06/07/2027 is the seventh of June when nothing else tells */
    public DateReader(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /** All dates in order of appearance. */
    public List<DateMention> read(String text, LocalDate reference) {
        var found = new ArrayList<DateMention>();
        find(ISO, text, match -> day(match, number(match, 1), number(match, 2), number(match, 3), true), found);
        find(DAY_MONTH, text, match -> dayMonth(match, reference), found);
        find(
                MONTH_DAY,
                text,
                match -> named(match, match.group(1), number(match, 2), match.group(3), reference),
                found);
        find(NUMERIC, text, this::numeric, found);
        PeriodReader.read(text, reference, found);
        return longest(found);
    }

    static void find(
            Pattern pattern,
            String text,
            java.util.function.Function<MatchResult, DateMention> reading,
            List<DateMention> into) {
        pattern.matcher(text).results().forEach(match -> {
            try {
                var mention = reading.apply(match);
                if (mention != null) {
                    into.add(mention);
                }
            } catch (DateTimeException notADate) {
                // "31 February" and the like name no day: nothing was found.
            }
        });
    }

    private DateMention dayMonth(MatchResult match, LocalDate reference) {
        // "12-14 May" starts on the twelfth.
        var day = match.group(1) == null ? number(match, 2) : Math.min(number(match, 1), number(match, 2));
        return named(match, match.group(3), day, match.group(4), reference);
    }

    private DateMention named(MatchResult match, String month, int day, String year, LocalDate reference) {
        var number = Calendars.month(month);
        if (year != null) {
            return day(match, Integer.parseInt(year), number, day, true);
        }
        var date = LocalDate.of(reference.getYear(), number, day);
        var next = date.isBefore(reference) ? date.plusYears(1) : date;
        return new DateMention(match.group(), next, next, match.start(), false);
    }

    private DateMention numeric(MatchResult match) {
        var first = number(match, 1);
        var second = number(match, 3);
        var year = number(match, 4) < 100 ? 2000 + number(match, 4) : number(match, 4);
        var dotted = match.group(2).equals(".");
        var monthComesFirst = second > 12 || (first <= 12 && !dotted && monthFirst);
        var sure = dotted || first > 12 || second > 12 || first == second;
        return monthComesFirst ? day(match, year, first, second, sure) : day(match, year, second, first, sure);
    }

    private static DateMention day(MatchResult match, int year, int month, int day, boolean sure) {
        var date = LocalDate.of(year, month, day);
        return new DateMention(match.group(), date, date, match.start(), sure);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** Without those that lie within a longer one, in order of appearance. */
    public static List<DateMention> longest(List<DateMention> found) {
        var kept = new ArrayList<DateMention>();
        found.stream()
                .sorted(Comparator.comparingInt(
                        (DateMention mention) -> -mention.text().length()))
                .filter(mention -> kept.stream()
                        .noneMatch(other -> mention.start() < other.end() && other.start() < mention.end()))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(DateMention::start));
        return List.copyOf(kept);
    }
}
