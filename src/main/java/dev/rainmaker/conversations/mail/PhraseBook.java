package dev.rainmaker.conversations.mail;

import dev.rainmaker.platform.text.TextLines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All phrases of the cue files, one file for each language; a mail may mix languages, so all are looked for. */
final class PhraseBook {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");
    private static final PhraseBook ALL = new PhraseBook();

    private final Map<String, List<Cue>> byWord = new HashMap<>();
    private final Map<Character, List<Beginning>> bySign = new HashMap<>();

    private record Beginning(String begins, Cue cue) {}

    private PhraseBook() {
        for (var language : LANGUAGES) {
            read("/mail/cues." + language + ".txt");
        }
    }

    /** What was said of each topic that the words touch. */
    static Map<CueTopic, String> found(List<String> words) {
        var found = new EnumMap<CueTopic, String>(CueTopic.class);
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            for (var cue : ALL.byWord.getOrDefault(word, List.of())) {
                look(cue, words, at, found);
            }
            for (var beginning : ALL.bySign.getOrDefault(word.charAt(0), List.of())) {
                if (word.startsWith(beginning.begins())) {
                    look(beginning.cue(), words, at, found);
                }
            }
            if (Character.isDigit(word.charAt(0))) {
                for (var cue : ALL.byWord.getOrDefault("#", List.of())) {
                    look(cue, words, at, found);
                }
            }
        }
        return found;
    }

    private static void look(Cue cue, List<String> words, int at, Map<CueTopic, String> found) {
        if (!found.containsKey(cue.topic())) {
            int end = cue.endFrom(words, at);
            if (end > at) {
                found.put(cue.topic(), String.join(" ", words.subList(at, end)));
            }
        }
    }

    private void read(String file) {
        CueTopic topic = null;
        var names = new HashMap<String, String>();
        for (var raw : TextLines.of(file, "//")) {
            var line = raw.strip();
            if (line.startsWith("[")) {
                topic = CueTopic.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
            } else if (line.startsWith("=")) {
                int space = line.indexOf(' ');
                names.put("<" + line.substring(1, space) + ">", "(" + line.substring(space + 1) + ")");
            } else {
                for (var name : names.entrySet()) {
                    line = line.replace(name.getKey(), name.getValue());
                }
                add(topic, line);
            }
        }
    }

    private void add(CueTopic topic, String line) {
        try {
            index(Cue.read(topic, line));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(wrong.getMessage() + " (" + line + ")", wrong);
        }
    }

    private void index(Cue cue) {
        for (var word : cue.firstWords()) {
            if (word.endsWith("*")) {
                var begins = word.substring(0, word.length() - 1);
                bySign.computeIfAbsent(begins.charAt(0), sign -> new ArrayList<>())
                        .add(new Beginning(begins, cue));
            } else {
                byWord.computeIfAbsent(word, first -> new ArrayList<>()).add(cue);
            }
        }
    }
}
