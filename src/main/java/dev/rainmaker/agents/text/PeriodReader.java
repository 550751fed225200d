package dev.rainmaker.agents.text;

import static dev.rainmaker.agents.text.Calendars.DAY;
import static dev.rainmaker.agents.text.Calendars.MONTH;
import static dev.rainmaker.agents.text.Calendars.SEASON;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Months, seasons, years and weekdays: dates whose day is open or counted from the reference day. */
final class PeriodReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String PART =
            "(?:(early|mid|middle of|the middle of|late|end of|the end of|beginning of|the beginning of|start of|anfang|mitte|ende|début|debut|mi|fin|courant|principios de|a principios de|comienzos de|mediados de|a mediados de|finales de|a finales de)[\\s-]+)?";
    private static final Pattern MONTHS = Pattern.compile(
            "\\b" + PART
                    + "(?:(next|this|last|nächste[nrs]?|kommende[nrs]?|diese[nrs]?|cet|cette|ce|este|esta|próximo|proximo|próxima|el próximo|el proximo)\\s+)?("
                    + MONTH + ")\\b\\.?(?:,?\\s+(?:of\\s+|de\\s+)?" + YEAR + "\\b|\\s+'(\\d{2})\\b)?",
            FLAGS);
    private static final Pattern SEASONS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + PART
                    + "(?:(next|this|last|nächste[nrs]?|kommende[nrs]?|diese[nrs]?|cet|cette|ce|este|esta|próximo|proximo|próxima|el próximo|el proximo)\\s+)?(?:the\\s+)?("
                    + SEASON + ")(?![\\p{L}\\p{N}])(?:\\s+(?:of\\s+|de\\s+|del\\s+)?" + YEAR
                    + "\\b|\\s+(?:prochaine?|que viene|próximo))?",
            FLAGS);
    private static final Pattern WEEKDAYS = Pattern.compile("\\b(next|this|coming|last)\\s+(" + DAY + ")\\b", FLAGS);
    private static final Pattern YEARS =
            Pattern.compile("\\b(next|this|last)\\s+(year)\\b|\\b(?:in|for|of)\\s+" + YEAR + "\\b", FLAGS);
    /** Month names that are everyday words too; alone they count only behind a word that asks for a time. */
    private static final Pattern EVERYDAY =
            Pattern.compile("(?iu)may|été|march|mar|mars|jan|ago|sep|dec|avr|dic|fall|mai|ene");

    private static final Pattern TIME_WORD_BEFORE = Pattern.compile(
            "(?iu)\\b(?:l['’]$|d['’]$|(?:in|by|for|until|during|of|from|to|and|or|since|around|this|next|im|en|ab|seit|bis|zum|pour|depuis|para|desde|hasta|sometime in|de|du|y|et|und)(?:\\s+(?:the|early|late|mid))?\\s*$)");

    private static final int NEARLY_OVER = 10;

    private PeriodReader() {}

    static void read(String text, LocalDate reference, List<DateMention> into) {
        DateReader.find(MONTHS, text, match -> month(text, match, reference), into);
        DateReader.find(SEASONS, text, match -> season(text, match, reference), into);
        DateReader.find(WEEKDAYS, text, match -> weekday(match, reference), into);
        DateReader.find(YEARS, text, match -> year(match, reference), into);
    }

    private static DateMention month(String text, MatchResult match, LocalDate reference) {
        var year = match.group(5) != null ? "20" + match.group(5) : match.group(4);
        if (year == null
                && match.group(1) == null
                && match.group(2) == null
                && everyday(text, match.start(), match.group(3))) {
            return null;
        }
        var first = LocalDate.of(reference.getYear(), Calendars.month(match.group(3)), 1);
        var start =
                year != null ? first.withYear(Integer.parseInt(year)) : shifted(match.group(2), first, 1, reference);
        return part(match, match.group(1), start, 1, year != null);
    }

    private static DateMention season(String text, MatchResult match, LocalDate reference) {
        var year = match.group(4);
        if (year == null
                && match.group(1) == null
                && match.group(2) == null
                && everyday(text, match.start(), match.group(3))) {
            return null;
        }
        var first = LocalDate.of(reference.getYear(), Calendars.seasonStart(match.group(3)), 1);
        var start =
                year != null ? first.withYear(Integer.parseInt(year)) : shifted(match.group(2), first, 3, reference);
        return part(match, match.group(1), start, 3, year != null);
    }

    private static boolean everyday(String text, int start, String word) {
        return EVERYDAY.matcher(word).matches()
                && !TIME_WORD_BEFORE.matcher(text.substring(0, start)).find();
    }

    private static LocalDate shifted(String word, LocalDate first, int months, LocalDate reference) {
        if ("last".equalsIgnoreCase(word)) {
            return first.plusMonths(months).isAfter(reference) ? first.minusYears(1) : first;
        }
        // Of a period that is all but over, the next one is meant.
        return first.plusMonths(months).minusDays(NEARLY_OVER).isAfter(reference) ? first : first.plusYears(1);
    }

    private static DateMention part(MatchResult match, String part, LocalDate start, int months, boolean sure) {
        var end = start.plusMonths(months).minusDays(1);
        var days = end.toEpochDay() - start.toEpochDay();
        var word = part == null ? "" : part.toLowerCase(Locale.ROOT);
        var from = start;
        var to = end;
        if (word.startsWith("early")
                || word.contains("begin")
                || word.startsWith("start")
                || word.equals("anfang")
                || word.startsWith("d")
                || word.contains("principios")
                || word.startsWith("comienzos")) {
            to = start.plusDays(days / 3);
        } else if (word.startsWith("mi")
                || word.contains("middle")
                || word.contains("mediados")
                || word.startsWith("courant")) {
            from = start.plusDays(days / 3);
            to = start.plusDays(days * 2 / 3);
        } else if (!word.isEmpty()) {
            from = start.plusDays(days * 2 / 3);
        }
        return new DateMention(match.group(), from, to, match.start(), sure);
    }

    private static DateMention weekday(MatchResult match, LocalDate reference) {
        var day = DayOfWeek.of(Calendars.weekday(match.group(2)));
        var date = match.group(1).equalsIgnoreCase("last")
                ? reference.with(TemporalAdjusters.previous(day))
                : reference.with(TemporalAdjusters.next(day));
        return new DateMention(match.group(), date, date, match.start(), false);
    }

    private static DateMention year(MatchResult match, LocalDate reference) {
        var year = reference.getYear();
        if (match.group(3) != null) {
            year = Integer.parseInt(match.group(3));
        } else if (match.group(1).equalsIgnoreCase("next")) {
            year++;
        } else if (match.group(1).equalsIgnoreCase("last")) {
            year--;
        }
        return new DateMention(
                match.group(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                match.start(),
                match.group(3) != null);
    }
}
