package dev.rainmaker.agents.rules.hunter;

import java.util.ArrayList;
import java.util.List;

/** Tells a speaker's own words from what they quote. */
final class Quoted {
    /** Shorter ones are names and irony: a "small" wedding. */
    private static final int FEWEST_WORDS = 4;

    /** A mark that is not closed within so many sentences was no quotation. */
    private static final int LONGEST = 3;

    private Quoted() {}

    /** The sentences without their quotations of four words and more; as many as were given. */
    static List<String> without(List<String> sentences) {
        var plain = new ArrayList<String>();
        int open = 0;
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var kept = new StringBuilder();
            var inside = new StringBuilder();
            boolean quoting = open > 0 && open < LONGEST && closesBefore(sentences, i);
            for (int at = 0; at < sentence.length(); at++) {
                char c = sentence.charAt(at);
                if ("\"“”„«»".indexOf(c) >= 0) {
                    if (quoting && inside.toString().strip().split("\\s+").length < FEWEST_WORDS) {
                        kept.append(inside);
                    }
                    inside.setLength(0);
                    quoting = !quoting;
                } else {
                    (quoting ? inside : kept).append(c);
                }
            }
            boolean longQuote = inside.toString().strip().split("\\s+").length >= FEWEST_WORDS;
            if (quoting && !longQuote) {
                kept.append(inside);
            }
            open = quoting ? open + 1 : 0;
            plain.add(kept.toString());
        }
        return plain;
    }

    private static boolean closesBefore(List<String> sentences, int from) {
        for (int i = from; i < Math.min(sentences.size(), from + LONGEST); i++) {
            if (sentences.get(i).matches(".*[\"”»“].*")) {
                return true;
            }
        }
        return false;
    }
}
