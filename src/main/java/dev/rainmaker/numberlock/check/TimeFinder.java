package dev.rainmaker.numberlock.check;

import static dev.rainmaker.numberlock.check.CalendarWords.FLAGS;

import dev.rainmaker.numberlock.check.ClaimValue.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Times of day: "18 Uhr", "18h30", "6 pm", "9 to 5", "half past three", "halb vier", "a las seis y media". */
final class TimeFinder implements ClaimFinder {
    private static final int HALF_DAY = 12 * 60;
    private static final int DAY = 24 * 60;
    private static final String NUMBER = "(\\d{1,2}|\\p{L}{2,9})";
    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\d.,:/€$£])(\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(\\d{2}))?\\s*([ap]\\.?\\s?m\\.?)?\\s*(Uhr|h\\b)?\\s*(?:-|–|to|till|until|and|bis|und|à|a|hasta las|y las|et)\\s*(\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(\\d{2}))?\\s*(?:([ap]\\.?\\s?m\\b\\.?)|(Uhr\\b|h\\b|heures\\b|o'clock)|(?![.,:/]?\\d|\\s?(?:\\p{L}|€|%|£|\\$|k\\b)))",
            FLAGS);
    private static final Pattern MERIDIEM =
            Pattern.compile("(?<![\\d.,:/])(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])\\.?\\s?m\\b\\.?", FLAGS);
    private static final Pattern WORD_MERIDIEM = Pattern.compile("\\b(\\p{L}{3,6})\\s+([ap])\\.?m\\b\\.?", FLAGS);
    private static final Pattern MARKED = Pattern.compile(
            "(?<![\\d.,:/])(\\d{1,2})(?:(?:[:.](\\d{2}))?\\s*(?:Uhr(?:\\s+(\\d{2}))?|o'clock)|\\s?h\\s?(\\d{2})(?!\\d)|\\s?h(?![\\p{L}\\d]))",
            FLAGS);
    private static final Pattern AT_HOURS = Pattern.compile(
            "(?:à|de|et|entre|vers|dès|avant|après)\\s+(\\d{1,2}|\\p{L}{2,9}(?:-\\p{L}{3,5})?)\\s+heures?(?:\\s+(et demie|et quart|trente|quinze))?",
            FLAGS);
    private static final Pattern COLON = Pattern.compile("(?<![\\d.,:/])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])");
    private static final Pattern DOTTED = Pattern.compile(
            "(?<=\\b(?:at|from|until|um|ab|bis|or) )(\\d{1,2})\\.([0-5]\\d)(?![\\d%€$£]|[.,]\\d|\\s?(?:€|euro|k\\b))",
            FLAGS);
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:(half)\\s+(?:past\\s+)?|(?:a\\s+)?(quarter)\\s+(past|to)\\s+|(ten|twenty|five|twenty-five)\\s+(past|to)\\s+)(?!an?\\b)"
                    + NUMBER + "\\b",
            FLAGS);
    private static final Pattern GERMAN =
            Pattern.compile("\\b(halb|viertel nach|viertel vor|dreiviertel)\\s+" + NUMBER + "\\b", FLAGS);
    private static final Pattern GERMAN_WORD = Pattern.compile("\\b(\\p{L}{3,12})\\s+Uhr\\b(?:\\s+(\\p{L}+))?", FLAGS);
    private static final Pattern SPANISH = Pattern.compile(
            "\\b(?:a|de|hasta|desde|sobre)?\\s*las?\\s+(\\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?:[:.](\\d{2}))?(?:\\s+(y media|y cuarto|menos cuarto))?(?:\\s*h\\b)?(?:\\s+(?:de|en|por) la (mañana|tarde|noche))?(?!\\s+(?:personas|invitad|de [a-z]+ de|\\p{L}*s\\b))",
            FLAGS);
    private static final Pattern AT = Pattern.compile(
            "\\b(?:at|before|after|until|till|by|um|vor|nach|gegen|ab)\\s+(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?=\\s*(?:[,.;!?)]|$|\\s(?:on|or|and|in the|sharp|we|i|you|would|could|for|if|works?|oder|und|am|tomorrow))(?!\\d))",
            FLAGS);
    private static final Pattern NOON = Pattern.compile(
            "\\b(?:(?:at |à |al? |um )?(?:noon|midday|midnight|midi|minuit|mediodía|medianoche|mitternacht))\\b",
            FLAGS);
    private static final Pattern OPEN = Pattern.compile(
            "(?<=[,:] |from |von |de |day |tag |edi |to )" + NUMBER + "\\s+(?:to|till|until|bis|a)\\s+" + NUMBER
                    + "(?=\\s*(?:[,.;!?)(\\n]|$)|\\s+(?:im|in|am|for|and|und|oder|or|on|each|every|täglich|erreichbar|da|besetzt|für|offen|unter)\\b)",
            FLAGS);
    private static final Map<String, Integer> MINUTES = Map.of("ten", 10, "twenty", 20, "five", 5, "twenty-five", 25);

    @Override
    public void find(Reading reading, Knowledge knowledge) {
        ranges(reading);
        for (var match : reading.free(OPEN)) {
            var from = value(reading.language(), match.group(1));
            var to = value(reading.language(), match.group(2));
            if (from != null && to != null && from <= 12 && to <= 12 && from > 0 && to > 0) {
                claim(reading, match.start(1), match.end(1), from * 60, true);
                claim(reading, match.start(2), match.end(2), to * 60, true);
            }
        }
        for (var match : reading.free(MERIDIEM)) {
            var time = meridiem(hour(match.group(1)), minute(match.group(2)), match.group(3));
            claim(reading, match.start(), match.end(), time, false);
        }
        for (var match : reading.free(WORD_MERIDIEM)) {
            var hour = NumberWords.atom(Language.EN, match.group(1));
            if (hour != null && hour <= 12) {
                claim(reading, match.start(), match.end(), meridiem(hour, 0, match.group(2)), false);
            }
        }
        for (var match : reading.free(MARKED)) {
            var minute =
                    match.group(2) != null ? match.group(2) : match.group(3) != null ? match.group(3) : match.group(4);
            boolean clock = match.group().toLowerCase(java.util.Locale.ROOT).contains("o'clock");
            claim(reading, match.start(), match.end(), hour(match.group(1)) * 60 + minute(minute), clock);
        }
        for (var match : reading.free(AT_HOURS)) {
            worded(reading, Language.FR, match.start(1), match.end(), match.group(1), added(match.group(2)), false);
        }
        for (var match : reading.free(COLON)) {
            int minutes = hour(match.group(1)) * 60 + minute(match.group(2));
            claim(reading, match.start(), match.end(), minutes, match.group(1).length() == 1);
        }
        for (var match : reading.free(DOTTED)) {
            int minutes = hour(match.group(1)) * 60 + minute(match.group(2));
            claim(reading, match.start(), match.end(), minutes, hour(match.group(1)) < 12);
        }
        switch (reading.language()) {
            case EN -> english(reading);
            case DE -> german(reading);
            case ES -> spanish(reading);
            case FR -> {}
        }
        for (var match : reading.free(AT)) {
            worded(reading, reading.language(), match.start(1), match.end(1), match.group(1), 0, true);
        }
        for (var match : reading.free(NOON)) {
            boolean night = match.group()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches(".*(midnight|minuit|medianoche|mitternacht)");
            claim(reading, match.start(), match.end(), night ? 0 : HALF_DAY, false);
        }
    }

    private static void ranges(Reading reading) {
        for (var match : reading.free(RANGE)) {
            boolean first = match.group(2) != null || match.group(3) != null || match.group(4) != null;
            boolean second = match.group(6) != null || match.group(7) != null || match.group(8) != null;
            boolean opening = hour(match.group(1)) <= 24
                    && hour(match.group(5)) <= 24
                    && reading.before(match.start(), 12).matches("(?is).*(?:from|,|von|de|ab)\\s*$")
                    && match.group().matches("(?is).*\\d\\s*(?:to|-|–|bis|a)\\s*\\d.*");
            if (!first && !second && !opening || hour(match.group(1)) > 24 || hour(match.group(5)) > 24) {
                continue;
            }
            var last = match.group(7);
            int to = last == null
                    ? hour(match.group(5)) * 60 + minute(match.group(6))
                    : meridiem(hour(match.group(5)), minute(match.group(6)), last);
            var own = match.group(3) == null ? last : match.group(3);
            int from = own == null
                    ? hour(match.group(1)) * 60 + minute(match.group(2))
                    : meridiem(hour(match.group(1)), minute(match.group(2)), own);
            boolean open = last == null && match.group(8) == null;
            int behind = match.start() + match.group().indexOf(match.group(5), match.end(1) - match.start());
            claim(
                    reading,
                    match.start(),
                    Math.max(match.end(1), behind - 1),
                    from,
                    open || match.group(3) == null && last != null);
            claim(reading, behind, match.end(), to, open);
        }
    }

    private static void english(Reading reading) {
        for (var match : reading.free(ENGLISH)) {
            int shift = match.group(1) != null
                    ? 30
                    : match.group(2) != null
                            ? ("to".equalsIgnoreCase(match.group(3)) ? -15 : 15)
                            : MINUTES.get(match.group(4).toLowerCase(java.util.Locale.ROOT))
                                    * ("to".equalsIgnoreCase(match.group(5)) ? -1 : 1);
            worded(reading, Language.EN, match.start(), match.end(), match.group(6), shift, true);
        }
    }

    private static void german(Reading reading) {
        for (var match : reading.free(GERMAN)) {
            int shift =
                    switch (match.group(1).toLowerCase(java.util.Locale.ROOT)) {
                        case "halb" -> -30;
                        case "viertel nach" -> 15;
                        default -> -15;
                    };
            worded(reading, Language.DE, match.start(), match.end(), match.group(2), shift, true);
        }
        for (var match : reading.free(GERMAN_WORD)) {
            var minutes = match.group(2) == null ? null : NumberWords.atom(Language.DE, match.group(2));
            int end = minutes == null
                    ? match.start()
                            + match.group().toLowerCase(java.util.Locale.ROOT).indexOf("uhr")
                            + 3
                    : match.end();
            worded(reading, Language.DE, match.start(), end, match.group(1), minutes == null ? 0 : minutes, true);
        }
    }

    private static void spanish(Reading reading) {
        for (var match : reading.free(SPANISH)) {
            var hour = value(Language.ES, match.group(1));
            if (hour == null || hour > 24) {
                continue;
            }
            int shift = match.group(3) == null
                    ? minute(match.group(2))
                    : match.group(3).endsWith("media") ? 30 : match.group(3).startsWith("menos") ? -15 : 15;
            var part = match.group(4);
            if (part != null && !part.equalsIgnoreCase("mañana") && hour < 12) {
                hour += 12;
            }
            claim(reading, match.start(1), match.end(), hour * 60 + shift, part == null && hour <= 12);
        }
    }

    private static void worded(
            Reading reading, Language language, int start, int end, String word, int shift, boolean open) {
        var hour = value(language, word);
        if (hour != null && hour <= 24 && hour > 0) {
            claim(reading, start, end, hour * 60 + shift, open && hour <= 12);
        }
    }

    private static Integer value(Language language, String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.valueOf(word);
        }
        var plain = NumberWords.plain(word);
        return plain.equals("ein") ? Integer.valueOf(1) : NumberWords.atom(language, word);
    }

    private static int added(String words) {
        return words == null ? 0 : words.endsWith("demie") || words.endsWith("trente") ? 30 : 15;
    }

    private static int hour(String text) {
        return Integer.parseInt(text);
    }

    private static int minute(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static int meridiem(int hour, int minute, String half) {
        boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
        return (hour % 12 + (afternoon ? 12 : 0)) * 60 + minute;
    }

    private static void claim(Reading reading, int start, int end, int minutes, boolean open) {
        Set<Integer> readings = new LinkedHashSet<>();
        readings.add(Math.floorMod(minutes, DAY));
        if (open) {
            readings.add(Math.floorMod(minutes + HALF_DAY, DAY));
        }
        while (end > start && " .".indexOf(reading.text().charAt(end - 1)) >= 0) {
            end--;
        }
        reading.claim(new Clock(Set.copyOf(readings)), start, end);
    }
}
