package dev.rainmaker.platform.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What a classifier sees of a text: its words, its pairs of words and the pieces of its words, with how often each comes. Pieces
 * tell inflected, compound and mistyped words that no example has. Folded; numbers are all one; a subject's words stand apart
 * from those of the text. Linear in the text, of which only the beginning counts.
 */
final class TextFeatures {
    private static final int LONGEST_TEXT = 6_000;
    private static final int LONGEST_WORD = 30;
    private static final int SHORTEST_PIECE = 4;
    private static final int LONGEST_PIECE = 5;
    private static final String SUBJECT = "Subject:";
    private static final String BODY = " | ";
    private static final String SIGNS = "?!€$£%";

    private final Map<String, Integer> counts = new HashMap<>();
    private String previous = "";

    private TextFeatures() {}

    static Map<String, Integer> of(String text) {
        var features = new TextFeatures();
        int body = text.startsWith(SUBJECT) ? text.indexOf(BODY) : -1;
        if (body >= SUBJECT.length()) {
            features.read(text.substring(SUBJECT.length(), body), "s");
            features.read(text.substring(body + BODY.length()), "");
        } else {
            features.read(text, "");
        }
        return features.counts;
    }

    private void read(String text, String where) {
        var folded = Folded.spelt(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        previous = "^";
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            char sign = i < folded.length() ? folded.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(sign) || sign == '\'' && start >= 0;
            if (inside) {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0) {
                word(folded.substring(start, i), where);
                start = -1;
            }
            if (SIGNS.indexOf(sign) >= 0) {
                count(where + "w " + sign);
            }
        }
    }

    private void word(String said, String where) {
        var word = Character.isDigit(said.charAt(0)) ? "#" : said.substring(0, Math.min(said.length(), LONGEST_WORD));
        count(where + "w " + word);
        count(where + "b " + previous + " " + word);
        previous = word;
        var edged = "_" + word + "_";
        for (int from = 0; from < edged.length(); from++) {
            for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE && from + length <= edged.length(); length++) {
                count(where + "c " + edged.substring(from, from + length));
            }
        }
    }

    private void count(String feature) {
        counts.merge(feature, 1, Integer::sum);
    }
}
