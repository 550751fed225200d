package dev.rainmaker.agents.rules.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in the form that cues are compared in: lower case, no accents, straight apostrophes, ß as ss. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPELT_OUT = Pattern.compile("([aou])e(?![?*+{])");
    /** Contractions typed without the apostrophe. */
    private static final Pattern BARE_NOT =
            Pattern.compile("\\b(do|does|did|is|are|was|were|would|could|should|have|has|had|ca|wo)nt\\b");

    private Folded() {}

    static String of(String text) {
        var plain = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('´', '\'')
                .replace('`', '\'')
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
        var ascii = true;
        for (var i = 0; ascii && i < plain.length(); i++) {
            ascii = plain.charAt(i) < 128;
        }
        var folded = ascii
                ? plain
                : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll("");
        return BARE_NOT.matcher(folded).replaceAll("$1n't");
    }

    /** Folded German: "fuer" and "für" become the same word. */
    static String german(String folded) {
        return SPELT_OUT.matcher(folded).replaceAll("$1");
    }
}
