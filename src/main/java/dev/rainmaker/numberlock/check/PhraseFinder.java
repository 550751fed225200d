package dev.rainmaker.numberlock.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names and addresses of several words, exactly as they are known: "22 Wharf Lane", "Band, four hours". Numbers in them are
 * part of the name.
 */
final class PhraseFinder {
    private static final Pattern NAMING =
            Pattern.compile("(?i).*(?:name|sender|company|place|venue|address|label|title).*");
    private static final int SHORTEST = 6;

    private PhraseFinder() {}

    /** A phrase where it stands, with the fact it is known from. */
    record Phrase(int start, int end, KnownFact fact) {}

    static List<Phrase> find(Reading reading, Knowledge knowledge) {
        Map<String, KnownFact> phrases = new LinkedHashMap<>();
        for (var fact : knowledge.facts()) {
            if (fact.value() != null
                    && fact.field() != null
                    && NAMING.matcher(fact.field()).matches()) {
                add(fact.value(), fact, phrases);
                if (fact.field().contains("address")) {
                    for (var piece : fact.value().split(",\\s*")) {
                        add(piece, fact, phrases);
                    }
                }
            }
        }
        var found = new ArrayList<Phrase>();
        var text = reading.text().toLowerCase(Locale.ROOT);
        var longestFirst = phrases.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, KnownFact> entry) -> -entry.getKey().length()))
                .toList();
        for (var entry : longestFirst) {
            var phrase = entry.getKey();
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                int end = at + phrase.length();
                if (whole(text, at, end) && reading.isFree(at, end)) {
                    reading.take(at, end);
                    found.add(new Phrase(at, end, entry.getValue()));
                }
            }
        }
        return found;
    }

    private static void add(String value, KnownFact fact, Map<String, KnownFact> into) {
        var phrase = Reading.plain(value).strip().toLowerCase(Locale.ROOT);
        if (phrase.length() >= SHORTEST && phrase.matches(".*[\\s-].*") && !phrase.matches("[\\d\\s.,:-]+")) {
            into.putIfAbsent(phrase, fact);
        }
    }

    private static boolean whole(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
