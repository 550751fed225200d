package dev.rainmaker.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in lower case and without accents, as people type it. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPELT_OUT = Pattern.compile("([aou])e(?![?*+{])");
    /** Contractions typed without the apostrophe. */
    private static final Pattern BARE_NOT =
            Pattern.compile("\\b(do|does|did|is|are|was|were|would|could|should|have|has|had|ca|wo)nt\\b");

    private Folded() {}

    /** Every character stays at its position: same length as the text. A typographic apostrophe becomes a plain one. */
    public static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(plain(text.charAt(i))));
        }
        return folded.toString();
    }

    /**
     * The form in which wordings are compared, of another length than the text: ligatures and ß are spelt out, and a contraction
     * gets the apostrophe that its writer left out.
     */
    public static String spelt(String text) {
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

    /** Spelt German: "fuer" and "für" become the same word. */
    public static String german(String spelt) {
        return SPELT_OUT.matcher(spelt).replaceAll("$1");
    }

    /** Without accents, in its own case; same length as the text. */
    public static String withoutAccents(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char letter) {
        if (letter < 128) {
            return letter;
        }
        if (letter == '’' || letter == '‘') {
            return '\'';
        }
        if (letter == '\u00a0' || letter == '\u202f') {
            return ' ';
        }
        if (!Character.isLetter(letter)) {
            return letter;
        }
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }
}
