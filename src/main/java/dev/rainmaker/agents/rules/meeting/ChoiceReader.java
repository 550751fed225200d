package dev.rainmaker.agents.rules.meeting;

import dev.rainmaker.agents.SlotChoice;
import dev.rainmaker.agents.SlotChoice.Outcome;
import dev.rainmaker.agents.rules.conversation.NewText;
import dev.rainmaker.agents.text.DateReader;
import dev.rainmaker.agents.text.Sentences;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads which offered slot a reply takes: by number, ordinal, weekday, date or hour. Two that fit equally are no choice. */
final class ChoiceReader {
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)^(?:yes[,!.]?\\s+|ok[,!.]?\\s+|hi[,!.]?\\s+)?#?([1-9])[).!]?$|\\b(?:option|number|slot|no\\.?|time|nr\\.?|choice|#)\\s*([1-9])\\b|\\b([1-9])\\)|\\b([1-9])\\s+(?:works|is (?:fine|good|perfect|best|great)|suits|please|would)");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:none (?:of|work)|neither|another (?:time|day|date|slot)|other (?:times?|days?|dates?|slots?|options?)|different (?:time|day|date)|something (?:later|earlier)|can't (?:do|make) (?:any|those|these|it)|(?:don't|doesn't|do not) (?:work|suit)|not (?:available|free)|rather (?:on|in|have)|instead|reschedule|(?:later|earlier) (?:that|in the) (?:day|week))\\b");
    private static final Pattern REFUSED =
            Pattern.compile("(?i)\\b(?:can't|cannot|can not|won't|doesn't|don't|not|except|but not|unfortunately)\\b");
    private static final Pattern HOUR = Pattern.compile(
            "(?i)\\b(?:at\\s+)?(\\d{1,2})(?::(\\d{2}))?\\s*(am|pm|h\\b|uhr|o'clock)|\\b(\\d{1,2}):(\\d{2})\\b|\\bat\\s+(\\d{1,2})\\b");

    private ChoiceReader() {}

    static SlotChoice read(String text, List<Instant> offered, ZoneId zone) {
        var sentences = Sentences.of(NewText.of(text));
        for (var sentence : sentences) {
            var index = byNumber(sentence, offered.size());
            if (index != null && !REFUSED.matcher(sentence).find()) {
                return new SlotChoice(Outcome.CHOSEN, index, sentence);
            }
        }
        String other = null;
        for (var sentence : sentences) {
            var fitting = fitting(sentence, offered, zone);
            var refuses = REFUSED.matcher(sentence).find();
            if (fitting != null && fitting.size() == 1 && !refuses) {
                return new SlotChoice(Outcome.CHOSEN, fitting.iterator().next(), sentence);
            }
            if (other == null
                    && (OTHER.matcher(sentence).find()
                            || refuses && fitting != null
                            || fitting != null && fitting.isEmpty())) {
                other = sentence;
            }
        }
        return other == null
                ? new SlotChoice(Outcome.NONE, null, null)
                : new SlotChoice(Outcome.WANTS_OTHER, null, other);
    }

    private static Integer byNumber(String sentence, int offered) {
        var match = NUMBER.matcher(sentence);
        var numbers = new TreeSet<Integer>();
        while (match.find()) {
            for (var group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    numbers.add(Integer.parseInt(match.group(group)) - 1);
                }
            }
        }
        for (var i = 0; i < ORDINALS.size(); i++) {
            if (Pattern.compile("(?i)\\bthe " + ORDINALS.get(i) + "\\b(?!\\s+(?:of|call|time we))")
                    .matcher(sentence)
                    .find()) {
                numbers.add(i);
            }
        }
        if (Pattern.compile("(?i)\\bthe last (?:one|option|slot|time)\\b")
                .matcher(sentence)
                .find()) {
            numbers.add(offered - 1);
        }
        return numbers.size() == 1 && numbers.first() < offered ? numbers.first() : null;
    }

    /** Slots that fit every time word of the sentence; null when it has none. */
    private static Set<Integer> fitting(String sentence, List<Instant> offered, ZoneId zone) {
        if (offered.isEmpty()) {
            return null;
        }
        var wish = TimeWish.of(sentence);
        var dates = new DateReader(false)
                .read(sentence, offered.getFirst().atZone(zone).toLocalDate().minusDays(1)).stream()
                        .filter(date -> date.isDay() && date.text().matches(".*\\d.*"))
                        .toList();
        var hour = hour(sentence);
        var partOfDay = wish.morning() || wish.afternoon() || wish.evening();
        if (wish.days().isEmpty() && dates.isEmpty() && hour == null && !partOfDay) {
            return null;
        }
        var fitting = new TreeSet<Integer>();
        for (var i = 0; i < offered.size(); i++) {
            var time = offered.get(i).atZone(zone);
            var fits = (wish.days().isEmpty() || wish.days().contains(time.getDayOfWeek()))
                    && (dates.isEmpty()
                            || dates.stream().anyMatch(date -> date.from().equals(time.toLocalDate())))
                    && (hour == null || matches(hour, time))
                    && (!partOfDay || wish.points(time) > (wish.days().contains(time.getDayOfWeek()) ? 1 : 0));
            if (fits) {
                fitting.add(i);
            }
        }
        return fitting;
    }

    private static int[] hour(String sentence) {
        var match = HOUR.matcher(sentence);
        if (!match.find()) {
            return null;
        }
        var hour = Integer.parseInt(
                match.group(1) != null ? match.group(1) : match.group(4) != null ? match.group(4) : match.group(6));
        var minute = match.group(2) != null ? match.group(2) : match.group(5);
        var half = match.group(3) == null ? "" : match.group(3).toLowerCase(Locale.ROOT);
        if (half.equals("pm") && hour < 12) {
            hour += 12;
        }
        return new int[] {
            hour, minute == null ? 0 : Integer.parseInt(minute), half.equals("am") || half.equals("pm") ? 1 : 0
        };
    }

    private static boolean matches(int[] hour, ZonedDateTime time) {
        var sameMinute = time.getMinute() == hour[1];
        var exact = time.getHour() == hour[0];
        // "at 3" is three in the afternoon when that was offered.
        var afternoon = hour[2] == 0 && hour[0] < 12 && time.getHour() == hour[0] + 12;
        return sameMinute && (exact || afternoon);
    }
}
