package dev.rainmaker.agents.rules.hunter;

import java.util.HashMap;
import java.util.Locale;

/** Tells text that is made for search engines: the same few words over and over. */
final class Repetition {
    private static final int SHORTEST_WORD = 4;
    private static final int FEWEST_WORDS = 20;
    private static final int OFTEN = 4;
    private static final double SHARE = 0.3;

    private Repetition() {}

    /** Whether words that come {@value #OFTEN} times and more make up a third of the long words. */
    static boolean isSpam(DocumentReading reading) {
        var counts = new HashMap<String, Integer>();
        int all = 0;
        for (var word : (reading.document().title() + " " + reading.document().text())
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+")) {
            if (word.length() >= SHORTEST_WORD) {
                counts.merge(word, 1, Integer::sum);
                all++;
            }
        }
        int repeated = counts.values().stream()
                .filter(count -> count >= OFTEN)
                .mapToInt(count -> count)
                .sum();
        return all >= FEWEST_WORDS && repeated > all * SHARE;
    }
}
