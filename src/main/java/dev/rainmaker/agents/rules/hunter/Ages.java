package dev.rainmaker.agents.rules.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The birthdays that a hunt asks for: "50th and 60th", "de 50 à 80 ans", "round". A plan carries them in one of its queries.
 *
 * @param youngest 0 when any age will do
 */
record Ages(int youngest, int oldest) {
    private static final int GROWN = 20;
    private static final int OLDEST = 120;
    private static final Pattern BIRTHDAY =
            Pattern.compile("(?iu)birthday|geburtstag|anniversaires?\\b(?! de mariage)|cumplea|quince|\\bxv\\b");
    private static final Pattern ROUND =
            Pattern.compile("(?iu)\\b(?:round|milestone|runde[rn]?|big|décennie|redond[oa]s|ronds?)\\b");
    private static final Pattern AGE = Pattern.compile(
            "(?iu)\\b(\\d{2,3})(?:st|nd|rd|th|\\.|er|e|ème)?(?=\\W|$)(?!\\s*(?:guests|people|gäste|personen|invités|personnes|invitados|personas|km))");
    private static final Pattern QUERY = Pattern.compile("birthday from (\\d+) to (\\d+)");
    private static final List<Pattern> TOLD = List.of(
            Pattern.compile("(?iu)\\b(?:turn(?:s|ing)?|hits?|hitting|will be|reach(?:es|ing)?|wird|werde|werden|aura|va"
                    + " avoir|fête(?:ra)?|souffle(?:ra)?|cumple(?:n)?|cumplirá|pour) (?:the |his |her |my |ses"
                    + " |mes |les |sus |los |mis |im \\p{L}+ |am [\\d.]+ \\p{L}+ |bald )*(?:big"
                    + " )?(\\d{1,3}|\\p{L}+-oh|"
                    + SpelledNumbers.PATTERN
                    + ")(?!\\s*(?:guests|people|of us|gäste|personen|invités|invitados|uhr|h\\b|th"
                    + " of|\\.\\s\\p{L}))"),
            Pattern.compile(
                    "(?iu)\\b(\\d{1,3})(?:st|nd|rd|th|\\.|e|er|ème)? (?:birthday|geburtstag|anniversaire|cumpleaños)"),
            Pattern.compile("(?iu)\\b(\\d{1,2})(?:st|nd|rd|th)\\b(?=,| for | party| bash|$|\\.)"),
            Pattern.compile("(?iu)\\b(\\d{1,3}) (?:ans|años|bougies)\\b"));

    static Ages any() {
        return new Ages(0, OLDEST);
    }

    static Ages inTarget(String text) {
        if (!BIRTHDAY.matcher(text).find()) {
            return any();
        }
        var ages = new ArrayList<Integer>();
        AGE.matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .forEach(ages::add);
        ages.removeIf(age -> age < 1 || age > OLDEST);
        if (ages.isEmpty()) {
            return ROUND.matcher(text).find() ? new Ages(GROWN, OLDEST) : any();
        }
        return new Ages(
                ages.stream().min(Integer::compare).orElseThrow(),
                ages.stream().max(Integer::compare).orElseThrow());
    }

    /** Words of a search that carry them, or "". */
    String query() {
        return youngest == 0 ? "" : "birthday from " + youngest + " to " + oldest;
    }

    static Ages of(List<String> queries) {
        var match = QUERY.matcher(queries.stream().collect(Collectors.joining("\n")));
        return match.find() ? new Ages(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))) : any();
    }

    /** The age that a page names when none that it names fits; empty when one does or it names none. */
    OptionalInt unfit(List<String> sentences) {
        if (youngest == 0) {
            return OptionalInt.empty();
        }
        var told = new ArrayList<Integer>();
        for (var pattern : TOLD) {
            for (var sentence : sentences) {
                pattern.matcher(sentence)
                        .results()
                        .map(match -> value(match.group(1)))
                        .filter(age -> age > 0 && age <= OLDEST)
                        .forEach(told::add);
            }
        }
        return told.isEmpty() || told.stream().anyMatch(age -> age >= youngest && age <= oldest)
                ? OptionalInt.empty()
                : OptionalInt.of(told.getFirst());
    }

    private static int value(String text) {
        if (text.toLowerCase().endsWith("-oh")) {
            return SpelledNumbers.value(text.substring(0, text.length() - 3)) * 10;
        }
        return text.matches("\\d+") ? Integer.parseInt(text) : SpelledNumbers.value(text);
    }
}
