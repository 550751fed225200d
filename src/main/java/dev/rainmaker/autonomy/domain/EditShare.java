package dev.rainmaker.autonomy.domain;

import dev.rainmaker.approvals.ChatToSend;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.approvals.EventToCancel;
import dev.rainmaker.approvals.EventToCreate;
import dev.rainmaker.approvals.MeetingConfirmation;
import dev.rainmaker.approvals.OutwardContent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of a text a person changed: {@code d(a, b) / max(|a|, |b|)} from 0 (nothing) to 1 (everything), where {@code a} was
 * asked and {@code b} approved, {@code |x|} counts UTF-16 units, and {@code d} is the Levenshtein distance: the fewest insertions,
 * deletions and replacements of one unit each. Two empty texts have 0.
 *
 * <p>The distance is computed 64 rows of its table at once (G. Myers, "A fast bit-vector algorithm for approximate string
 * matching based on dynamic programming", J. ACM 46, 1999, section 4), so that texts of 20,000 units take milliseconds.
 */
final class EditShare {
    private static final int WORD = 64;

    private EditShare() {}

    /** Share between two contents, over subject and words without the footer, which nobody edits. */
    static double between(OutwardContent asked, OutwardContent approved) {
        return between(words(asked), words(approved));
    }

    static double between(String asked, String approved) {
        int longest = Math.max(asked.length(), approved.length());
        return longest == 0 ? 0 : (double) distance(asked, approved) / longest;
    }

    private static String words(OutwardContent content) {
        return switch (content) {
            case EmailToSend mail -> mail.subject() + '\n' + withoutFooter(mail.text());
            case MeetingConfirmation confirmation -> words(confirmation.email());
            case EventToCreate event -> event.title() + '\n' + event.description();
            case EventToCancel event -> event.title();
            case ChatToSend chat -> chat.text();
        };
    }

    private static String withoutFooter(String text) {
        int footer = text.indexOf(EmailToSend.FOOTER);
        return footer < 0 ? text : text.substring(0, footer);
    }

    static int distance(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return Math.max(a.length(), b.length());
        }
        return new Columns(a).run(b);
    }

    /** A column of the table, as the differences between its rows: +1 in {@code up}, -1 in {@code down}. */
    private static final class Columns {
        private final Map<Character, long[]> places = new HashMap<>();
        private final long[] none;
        private final long[] up;
        private final long[] down;
        private final long last;
        private int score;

        Columns(String pattern) {
            int words = (pattern.length() + WORD - 1) / WORD;
            none = new long[words];
            up = new long[words];
            down = new long[words];
            Arrays.fill(up, -1L);
            for (int i = 0; i < pattern.length(); i++) {
                places.computeIfAbsent(pattern.charAt(i), letter -> new long[words])[i / WORD] |= 1L << i % WORD;
            }
            last = 1L << (pattern.length() - 1) % WORD;
            score = pattern.length();
        }

        int run(String text) {
            for (int i = 0; i < text.length(); i++) {
                next(places.getOrDefault(text.charAt(i), none));
            }
            return score;
        }

        private void next(long[] equal) {
            // The top row of the table grows by one with every column.
            long carriedUp = 1;
            long carriedDown = 0;
            for (int word = 0; word < up.length; word++) {
                long match = equal[word] | down[word];
                long here = equal[word] | carriedDown;
                long diagonal = (((here & up[word]) + up[word]) ^ up[word]) | here;
                long right = down[word] | ~(diagonal | up[word]);
                long left = up[word] & diagonal;
                if (word == up.length - 1) {
                    score += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
                }
                long nextUp = right >>> WORD - 1;
                long nextDown = left >>> WORD - 1;
                right = right << 1 | carriedUp;
                left = left << 1 | carriedDown;
                up[word] = left | ~(match | right);
                down[word] = right & match;
                carriedUp = nextUp;
                carriedDown = nextDown;
            }
        }
    }
}
