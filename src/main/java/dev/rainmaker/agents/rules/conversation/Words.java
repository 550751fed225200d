package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.text.SlotWords;
import java.util.regex.Pattern;

/** Patterns over folded sentences, made of the words of a label in all languages. */
final class Words {
    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";

    private Words() {}

    /** Anywhere, as whole words. */
    static Pattern of(String label) {
        return whole(SlotWords.anyOf(label));
    }

    /** Alternatives as whole words. */
    static Pattern whole(String alternatives) {
        return Pattern.compile(START + "(?:" + alternatives + ")" + END);
    }

    /** Right behind, after spaces. */
    static Pattern behind(String label) {
        return Pattern.compile("^[\\s-]*" + SlotWords.anyOf(label) + END);
    }

    /** Right in front, with words of another label in between. */
    static Pattern before(String label, String filler) {
        return Pattern.compile(START + SlotWords.anyOf(label) + END + "\\s*[:=~]?\\s*(?:" + SlotWords.anyOf(filler)
                + END + "\\.?\\s*){0,3}~?\\s*$");
    }

    /** Nothing but a few characters of what stands in front of a position: enough to look back. */
    static String lead(String text, int position) {
        return text.substring(Math.max(0, position - 70), position);
    }

    /** What stands behind a position. */
    static String rest(String text, int position) {
        return text.substring(Math.min(position, text.length()), Math.min(text.length(), position + 70));
    }
}
