package dev.rainmaker.conversations.mail;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text as the cues see it: words in lower case without accents, {@link #ADDRESS} for an e-mail address, {@link #LINK} for a
 * link, {@link #END} where a sentence ends. One pass over bounded text.
 */
final class Words {
    static final String ADDRESS = "@";
    static final String LINK = "link:";
    static final String END = ".";

    private static final Map<String, String> CONTRACTED =
            Map.of("m", "am", "re", "are", "ve", "have", "ll", "will", "d", "would");

    private Words() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        for (var paragraph : plain(text).split("\n\\s*\n")) {
            for (var chunk : paragraph.strip().split("\\s+")) {
                add(chunk, words);
            }
            end(words);
        }
        return words;
    }

    /** Lower case, without accents and typographic signs. */
    static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFD);
        var plain = new StringBuilder(letters.length());
        for (var i = 0; i < letters.length(); i++) {
            char sign = letters.charAt(i);
            switch (sign) {
                case '’', '‘', '´', '`' -> plain.append('\'');
                case 'ß' -> plain.append("ss");
                case 'œ' -> plain.append("oe");
                case '\r' -> {}
                case '\u00a0', '\u202f' -> plain.append(' ');
                default -> {
                    if (Character.getType(sign) != Character.NON_SPACING_MARK) {
                        plain.append(sign);
                    }
                }
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static void add(String chunk, List<String> words) {
        var at = chunk.indexOf('@');
        if (at > 0 && chunk.indexOf('.', at) > 0) {
            words.add(ADDRESS);
        } else if (chunk.contains("://") || chunk.startsWith("www.")) {
            words.add(LINK);
        } else {
            split(chunk, words);
        }
        if (!chunk.isEmpty() && ".!?".indexOf(chunk.charAt(chunk.length() - 1)) >= 0) {
            end(words);
        }
    }

    /** Into words; English contractions become the words they stand for. */
    static void split(String chunk, List<String> words) {
        var start = -1;
        for (var i = 0; i <= chunk.length(); i++) {
            if (i < chunk.length() && Character.isLetterOrDigit(chunk.charAt(i))) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                boolean contracted = start > 0 && chunk.charAt(start - 1) == '\'';
                add(chunk.substring(start, i), contracted, words);
                start = -1;
            }
        }
    }

    private static void add(String word, boolean contracted, List<String> words) {
        if (word.equals("cannot")) {
            words.add("can");
            words.add("not");
        } else if (contracted
                && word.equals("t")
                && !words.isEmpty()
                && words.getLast().endsWith("n")) {
            var verb = words.removeLast();
            switch (verb) {
                case "n" -> {}
                case "won" -> words.add("will");
                case "can" -> words.add("can");
                default -> words.add(verb.substring(0, verb.length() - 1));
            }
            words.add("not");
        } else {
            words.add(contracted ? CONTRACTED.getOrDefault(word, word) : word);
        }
    }

    private static void end(List<String> words) {
        if (!words.isEmpty() && !words.getLast().equals(END)) {
            words.add(END);
        }
    }
}
