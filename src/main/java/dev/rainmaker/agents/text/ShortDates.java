package dev.rainmaker.agents.text;

import static dev.rainmaker.agents.text.Calendars.DAY;
import static dev.rainmaker.agents.text.Calendars.MONTH;

import dev.rainmaker.platform.text.Folded;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates as people shorten them in a mail: "8.5.", "6/12", "Thursday the 17th", "first Thursday of April", "Samstag in zwei
 * Wochen", "samedi prochain". A page that was not written to us would be misread with these.
 */
public final class ShortDates {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![\\d.,/€$£])(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?!\\d)|(?:(?<=\\bam )|(?<=\\bden )|(?<=\\bdatum )|(?<=\\bdatum: )|(?<=\\bder )|(?<=\\btermin )|(?<=(?:mo|di|mi|do|fr|sa|so)[,.]? ))(\\d{1,2})\\.(\\d{1,2})(?![\\d.,]*\\d|\\s?(?:€|eur|k\\b|uhr))",
            FLAGS);
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/.,])(\\d{1,2})/(\\d{1,2})(?![\\d/%]|\\s?(?:of|cup|du|der|de la)\\b)");
    private static final Pattern WEEKDAY_NUMBER = Pattern.compile(
            "\\b(" + DAY
                    + ")\\b\\.?,?\\s(?:the\\s|den\\s|dem\\s|der\\s|el\\s|le\\s|día\\s)?(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?![\\d\\p{L}]|[.:/]\\d|\\s?(?:"
                    + MONTH
                    + "|uhr|h\\b|am\\b|pm\\b|de\\s(?:"
                    + MONTH
                    + ")|of\\s|guests|people|personen|gäste|€|k\\b)|\\.\\s?(?:"
                    + MONTH + "))",
            FLAGS);
    private static final Map<String, Integer> ORDER = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("1st", 1),
            Map.entry("second", 2),
            Map.entry("2nd", 2),
            Map.entry("third", 3),
            Map.entry("3rd", 3),
            Map.entry("fourth", 4),
            Map.entry("4th", 4),
            Map.entry("last", -1),
            Map.entry("erste", 1),
            Map.entry("zweite", 2),
            Map.entry("dritte", 3),
            Map.entry("vierte", 4),
            Map.entry("letzte", -1),
            Map.entry("premier", 1),
            Map.entry("deuxieme", 2),
            Map.entry("troisieme", 3),
            Map.entry("quatrieme", 4),
            Map.entry("dernier", -1),
            Map.entry("primer", 1),
            Map.entry("segundo", 2),
            Map.entry("tercer", 3),
            Map.entry("cuarto", 4),
            Map.entry("ultimo", -1));
    private static final Pattern NTH = Pattern.compile(
            "\\b(first|1st|second|2nd|third|3rd|fourth|4th|last|(?:erste|zweite|dritte|vierte|letzte)(?=[nrm]?\\s)|premier|deuxi[eè]me|troisi[eè]me|quatri[eè]me|dernier|primer|segundo|tercer|cuarto|[uú]ltimo)[nrm]?\\s("
                    + DAY + ")\\s(?:of\\s|in\\s|im\\s|de\\s|du mois de\\s|du mois d'|d['’])?(" + MONTH
                    + ")\\b(?:,?\\s(?:de\\s|of\\s)?((?:19|20)\\d{2}))?",
            FLAGS);
    private static final Pattern IN_WEEKS = Pattern.compile(
            "\\b(" + DAY
                    + ")\\s(?:in|dans|dentro de|en)\\s(two|three|four|five|six|zwei|drei|vier|fünf|sechs|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|seis|\\d)\\s(?:weeks|wochen|semaines|semanas)\\b",
            FLAGS);
    private static final Map<String, Integer> COUNT = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("funf", 5),
            Map.entry("sechs", 6),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6));
    private static final Pattern COMING = Pattern.compile(
            "\\b(?:(?:n[aä]chsten|kommenden|diesen|pr[oó]ximo|este)\\s(" + DAY + ")|(" + DAY
                    + ")\\s(?:prochain|que viene|pr[oó]ximo))\\b",
            FLAGS);

    private final boolean monthFirst;

    /** @param monthFirst whether 6/7 is the seventh of June when nothing else tells */
    public ShortDates(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /** All dates in order of kind; the next such day on or after the reference day. */
    public List<DateMention> read(String text, LocalDate reference) {
        var found = new ArrayList<DateMention>();
        DateReader.find(DOTTED, text, match -> dotted(match, reference), found);
        DateReader.find(SLASHED, text, match -> slashed(match, reference), found);
        DateReader.find(WEEKDAY_NUMBER, text, match -> weekdayNumber(match, reference), found);
        DateReader.find(NTH, text, match -> nth(match, reference), found);
        DateReader.find(IN_WEEKS, text, match -> inWeeks(match, reference), found);
        DateReader.find(COMING, text, match -> coming(match, reference), found);
        return found;
    }

    private static DateMention dotted(MatchResult match, LocalDate reference) {
        int group = match.group(1) == null ? 3 : 1;
        return next(match, number(match, group), number(match, group + 1), reference, true);
    }

    private DateMention slashed(MatchResult match, LocalDate reference) {
        int first = number(match, 1);
        int second = number(match, 2);
        boolean swapped = second > 12 || (first <= 12 && monthFirst);
        boolean sure = first > 12 || second > 12 || first == second;
        return swapped ? next(match, second, first, reference, sure) : next(match, first, second, reference, sure);
    }

    private static DateMention next(MatchResult match, int day, int month, LocalDate reference, boolean sure) {
        if (day < 1 || month < 1 || month > 12) {
            return null;
        }
        var date = LocalDate.of(reference.getYear(), month, day);
        return day(match, date.isBefore(reference) ? date.plusYears(1) : date, sure);
    }

    private static DateMention weekdayNumber(MatchResult match, LocalDate reference) {
        var weekday = DayOfWeek.of(Calendars.weekday(match.group(1)));
        int number = number(match, 2);
        for (var month = reference.withDayOfMonth(1);
                month.isBefore(reference.plusMonths(18));
                month = month.plusMonths(1)) {
            if (number >= 1 && number <= month.lengthOfMonth()) {
                var date = month.withDayOfMonth(number);
                if (date.getDayOfWeek() == weekday && !date.isBefore(reference)) {
                    return day(match, date, false);
                }
            }
        }
        return null;
    }

    private static DateMention nth(MatchResult match, LocalDate reference) {
        int order = ORDER.get(Folded.of(match.group(1)));
        var weekday = DayOfWeek.of(Calendars.weekday(match.group(2)));
        int year = match.group(4) == null ? reference.getYear() : number(match, 4);
        var date = LocalDate.of(year, Calendars.month(match.group(3)), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(order, weekday));
        return match.group(4) == null && date.isBefore(reference)
                ? day(
                        match,
                        date.plusYears(1).withDayOfMonth(1).with(TemporalAdjusters.dayOfWeekInMonth(order, weekday)),
                        false)
                : day(match, date, match.group(4) != null);
    }

    private static DateMention inWeeks(MatchResult match, LocalDate reference) {
        var word = Folded.of(match.group(2));
        int weeks = word.matches("\\d") ? Integer.parseInt(word) : COUNT.get(word);
        var monday = reference.plusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return day(match, monday.plusDays(Calendars.weekday(match.group(1)) - 1L), false);
    }

    private static DateMention coming(MatchResult match, LocalDate reference) {
        var name = match.group(1) == null ? match.group(2) : match.group(1);
        return day(match, reference.with(TemporalAdjusters.next(DayOfWeek.of(Calendars.weekday(name)))), false);
    }

    private static DateMention day(MatchResult match, LocalDate date, boolean sure) {
        return new DateMention(match.group(), date, date, match.start(), sure);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
