package dev.rainmaker.agents.text;

import dev.rainmaker.platform.text.Folded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that facts of an event are told by, from {@code agents/slots/words.<language>.txt}: {@code label | words; words},
 * each a regular expression of whole words over {@link Folded} text.
 */
public final class SlotWords {
    private SlotWords() {}

    /** Alternatives of a label in all languages, for a larger pattern; never empty. */
    public static String anyOf(String label) {
        return alternatives(Stream.of(TextLanguage.values())
                .flatMap(language -> words(language, label).stream())
                .toList());
    }

    /** Alternatives of a label in one language; never empty. */
    public static String anyOf(String label, TextLanguage language) {
        return alternatives(words(language, label));
    }

    /** Groups by first letter, so that a pattern does not try all words at each place; longer ones first. */
    private static String alternatives(List<String> words) {
        var byLetter = new TreeMap<String, List<String>>();
        for (var word : words.stream().distinct().toList()) {
            byLetter.computeIfAbsent(letter(word), none -> new ArrayList<>()).add(word);
        }
        return byLetter.entrySet().stream()
                .map(group -> group.getValue().stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .map(word -> word.substring(group.getKey().length()))
                        .collect(Collectors.joining("|", group.getKey() + "(?:", ")")))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String letter(String word) {
        boolean plain = word.length() > 1
                && Character.isLetter(word.charAt(0))
                && "?*+{".indexOf(word.charAt(1)) < 0
                && !openChoice(word);
        return plain ? word.substring(0, 1) : "";
    }

    private static boolean openChoice(String word) {
        int depth = 0;
        for (char each : word.toCharArray()) {
            depth += each == '(' || each == '[' ? 1 : each == ')' || each == ']' ? -1 : 0;
            if (each == '|' && depth == 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(TextLanguage language, String label) {
        var name = "/agents/slots/words." + language.name().toLowerCase(Locale.ROOT) + ".txt";
        try (var in = SlotWords.class.getResourceAsStream(name)) {
            var found = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(label + " |"))
                    .flatMap(line ->
                            Stream.of(line.substring(line.indexOf('|') + 1).split(";")))
                    .map(word -> Folded.withoutAccents(word.strip()))
                    .filter(word -> !word.isEmpty())
                    .map(word -> openChoice(word) ? "(?:" + word + ")" : word)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException(name + " has no words for " + label);
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }
}
