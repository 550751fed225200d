package dev.rainmaker.prospects.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Folds text to the words that are searched and compared: lower case, without accents, letters and digits only. */
final class Words {
    /** Longest word of the token table; longer ones are cut. */
    static final int LENGTH = 40;

    private static final int MOST = 24;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** Different words of the texts, at most 24. */
    static Set<String> of(String... texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text != null) {
                for (var word : GAPS.split(fold(text))) {
                    if (!word.isEmpty() && words.size() < MOST) {
                        words.add(cut(word));
                    }
                }
            }
        }
        return words;
    }

    /** The words in order, one space between; the form in which names and places are compared and sorted. */
    static String folded(String text) {
        return text == null
                ? ""
                : String.join(" ", List.of(GAPS.split(fold(text)))).strip();
    }

    /** Smallest text above every word that begins with the prefix. */
    static String above(String prefix) {
        var points = new ArrayList<>(prefix.codePoints().boxed().toList());
        int last = points.removeLast() + 1;
        points.add(last >= 0xD800 && last <= 0xDFFF ? 0xE000 : last);
        return points.stream().map(Character::toString).reduce(String::concat).orElseThrow();
    }

    private static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return plain.replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LENGTH
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LENGTH));
    }
}
