package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.platform.text.Folded;
import java.util.List;

/**
 * Finds news after which nothing commercial may be sent: death, separation, illness, accident, a company's end. A false alarm
 * costs a look; a miss costs a client.
 */
final class SensitiveReader {
    private SensitiveReader() {}

    /** The sentence that tells of it, or null. */
    static String read(List<String> sentences) {
        var books = CueBook.spokenIn(Folded.spelt(String.join(" ", sentences)));
        for (var sentence : sentences) {
            var folded = Folded.spelt(sentence);
            for (var book : books) {
                if (in(book, book.spelt(folded))) {
                    return sentence;
                }
            }
        }
        return null;
    }

    /** Harmless figures of speech are taken out before the rest is read. */
    private static boolean in(CueBook book, String spelt) {
        var rest = spelt;
        for (var cue : book.of("harmless")) {
            rest = cue.pattern().matcher(rest).replaceAll("_");
        }
        for (var label : List.of("sensitive", "sensitive_end")) {
            for (var cue : book.of(label)) {
                if (cue.in(rest)) {
                    return true;
                }
            }
        }
        return false;
    }
}
