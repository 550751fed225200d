package dev.rainmaker.agents.text;

import java.text.Normalizer;

/** Text in lower case and without accents, as people type it; every character stays at its position. */
public final class Folded {
    private Folded() {}

    /** Same length as the text. A typographic apostrophe becomes a plain one. */
    public static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(plain(text.charAt(i))));
        }
        return folded.toString();
    }

    /** Without accents, in its own case. */
    static String withoutAccents(String text) {
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
