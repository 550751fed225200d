package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.DateMention;
import dev.rainmaker.agents.text.DateReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The dates of a sentence, with what the plain reader leaves open: "the 27th of next year", "9 de octubre del 27". */
final class EventDays {
    private static final DateReader READER = new DateReader(false);
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?iu)(\\bde \\p{L}{4,10}) del? (?:20)?(\\d{2})\\b(?!\\d|:)");
    private static final Pattern TWO_DAYS =
            Pattern.compile("(?iu)\\b(\\d{1,2}\\.?) (et|und|y|e|au|bis|al)(?= \\d{1,2}\\.? (?:de )?\\p{L}{3,10})");
    private static final Pattern NEXT_YEAR = Pattern.compile(
            "(?iu)^,?\\s*(?:of |im |des |de l['’]|del |el )?(?:next year|nächsten jahres|nächstes jahr|kommenden"
                    + " jahres|an(?:née)? prochaine?|año que viene|próximo año|a year from now)");
    /** A day without a year that far ahead is rather one that has just passed. */
    private static final int LONGEST_AHEAD = 350;

    private static final Pattern DEADLINE = Pattern.compile(
            "(?iu)\\b(?:before|by|due|until|no later than|apply by|deadline:?|antes del?|hasta el|a más tardar"
                    + " el|avant le|jusqu['’]au|au plus tard le|d['’]ici|bis|bis zum|spätestens|frist:?|offres :|vor"
                    + " dem|posted|since|seit|depuis|desde|on or before|minutes of|news of|founded in|reply"
                    + " by)\\s+(?:\\p{L}+,?\\s+){0,2}$");

    private static final Pattern THE_DAY = Pattern.compile(
            "(?iu)^(?: \\d{4})?,?\\s+(?:on )?(?:from"
                    + " )?(?:the|am|vom|le|el|del)\\s+(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?=[\\s,.;:]|$)(?!\\s+(?:guests|people|gäste|personen|invités|invitados|\\p{L}+ber))");
    private static final Pattern NTH_WEEKDAY = Pattern.compile(
            "(?iu)\\b(first|second|third|last|1st|2nd|3rd|erste[rnms]?|zweite[rnms]?|dritte[rnms]?|letzte[rnms]?|premier|deuxième|troisième|dernier|primer|segundo|tercer|último)\\s+(monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\\s+(?:in|of|im|des|de|du|del)\\s*$");

    private EventDays() {}

    /** Whether the sentence gives the date for an answer or a past doing instead of an event. */
    static boolean isDeadline(String sentence, DateMention date) {
        int start = Math.clamp(date.start(), 0, sentence.length());
        return DEADLINE.matcher(sentence.substring(0, start)).find();
    }

    static List<DateMention> read(String sentence, LocalDate reference) {
        var text = SHORT_YEAR
                .matcher(TWO_DAYS.matcher(sentence).replaceAll(EventDays::dashed))
                .replaceAll("$1 de 20$2");
        var found = new ArrayList<DateMention>();
        for (var mention : READER.read(text, reference)) {
            boolean later = NEXT_YEAR.matcher(text.substring(mention.end())).find();
            if (partOfAWord(text, mention)
                    || !later
                            && mention.isDay()
                            && !mention.sure()
                            && mention.from().isAfter(reference.plusDays(LONGEST_AHEAD))) {
                continue;
            }
            var day = dayOf(text, mention);
            found.add(
                    day != null
                            ? day
                            : later && mention.from().getYear() == reference.getYear() ? moved(mention) : mention);
        }
        return text.length() != sentence.length()
                ? List.copyOf(found)
                : found.stream()
                        .map(mention -> new DateMention(
                                sentence.substring(mention.start(), mention.end()),
                                mention.from(),
                                mention.to(),
                                mention.start(),
                                mention.sure()))
                        .toList();
    }

    /** "22 et 23 avril" as "22 -  23 avril": as long as it was. */
    private static String dashed(MatchResult match) {
        return match.group(1) + " -" + " ".repeat(match.group(2).length());
    }

    /** "apr" of "après" is no month. */
    private static boolean partOfAWord(String text, DateMention mention) {
        return mention.start() > 0 && Character.isLetter(text.charAt(mention.start() - 1))
                || mention.end() < text.length()
                        && Character.isLetter(text.charAt(mention.end()))
                        && Character.isLetter(text.charAt(mention.end() - 1));
    }

    /** The day that stands beside a month: "early March, the 8th to the 11th", "the first Saturday in November". */
    private static DateMention dayOf(String text, DateMention mention) {
        if (mention.isDay() || mention.to().isAfter(mention.from().plusDays(100))) {
            return null;
        }
        var month = mention.from().withDayOfMonth(1);
        var behind = THE_DAY.matcher(text.substring(mention.end()));
        if (behind.find()) {
            int day = Integer.parseInt(behind.group(1));
            return day >= 1 && day <= month.lengthOfMonth()
                    ? new DateMention(
                            mention.text(),
                            month.withDayOfMonth(day),
                            month.withDayOfMonth(day),
                            mention.start(),
                            mention.sure())
                    : null;
        }
        var before = NTH_WEEKDAY.matcher(text.substring(0, mention.start()));
        if (!before.find()) {
            return null;
        }
        var weekday = weekday(before.group(2));
        var date =
                switch (before.group(1).toLowerCase(Locale.ROOT).substring(0, 2)) {
                    case "se", "2n", "zw", "de" -> month.with(TemporalAdjusters.dayOfWeekInMonth(2, weekday));
                    case "th", "3r", "dr", "tr", "te" -> month.with(TemporalAdjusters.dayOfWeekInMonth(3, weekday));
                    case "la", "le", "úl", "ul" -> month.with(TemporalAdjusters.lastInMonth(weekday));
                    default -> month.with(TemporalAdjusters.firstInMonth(weekday));
                };
        return new DateMention(mention.text(), date, date, mention.start(), mention.sure());
    }

    private static DayOfWeek weekday(String word) {
        var days = List.of("mo lu", "tu di_ ma", "we mi me", "th do je ju", "fr ve vi", "sa", "su so di do_");
        var plain = word.toLowerCase(Locale.ROOT);
        if (plain.startsWith("dienst")) {
            return DayOfWeek.TUESDAY;
        }
        if (plain.startsWith("dom")) {
            return DayOfWeek.SUNDAY;
        }
        for (int i = 0; i < days.size(); i++) {
            if (List.of(days.get(i).split(" ")).contains(plain.substring(0, 2))) {
                return DayOfWeek.of(i + 1);
            }
        }
        return DayOfWeek.SATURDAY;
    }

    private static DateMention moved(DateMention mention) {
        return new DateMention(
                mention.text(), mention.from().plusYears(1), mention.to().plusYears(1), mention.start(), true);
    }
}
