package dev.rainmaker.agents.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** English number words up to the thousands, and figures with separators of any country. */
final class NumberWords {
    private static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> VALUES = values();

    /** Pattern of a number in words, e.g. "one hundred and twenty"; without a bare "a". */
    static final String WORDS =
            "(?:(?:a|one|two|three|four|five|six|seven|eight|nine)\\s+hundred(?:\\s+and\\s+[a-z]+(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?)?"
                    + "|a\\s+couple\\s+(?:of\\s+)?(?:hundred|dozen)|a\\s+dozen|two\\s+dozen|three\\s+dozen"
                    + "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?"
                    + "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

    private NumberWords() {}

    /** The value of figures ("1,200") or words ("one hundred and twenty"), or null. */
    static Integer value(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.matches("\\d[\\d,.\\s]*")) {
            var digits = plain.replaceAll("[^\\d]", "");
            return digits.length() > 7 ? null : Integer.valueOf(digits);
        }
        var total = 0;
        for (var word :
                plain.replaceAll("\\b(and|of|a(?=\\s+couple))\\b", " ").strip().split("[\\s-]+")) {
            if (word.equals("hundred")) {
                total = Math.max(total, 1) * 100;
            } else if (word.equals("dozen")) {
                total = Math.max(total, 1) * 12;
            } else if (VALUES.containsKey(word)) {
                total += VALUES.get(word);
            } else if (!word.isBlank()) {
                return null;
            }
        }
        return total == 0 ? null : total;
    }

    private static Map<String, Integer> values() {
        var values = new HashMap<String, Integer>();
        for (var i = 0; i < ONES.size(); i++) {
            values.put(ONES.get(i), i);
        }
        for (var i = 2; i < TENS.size(); i++) {
            values.put(TENS.get(i), i * 10);
        }
        values.put("a", 1);
        values.put("couple", 2);
        return values;
    }
}
