package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.AnswerBrief.Fact;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the published fact that answers a question, by shared words of its topic. */
final class Facts {
    private Facts() {}

    static Optional<Fact> answering(String question, List<Fact> facts) {
        var words = words(question);
        return facts.stream()
                .filter(fact -> shared(words, fact) > 0)
                .max(Comparator.comparingLong(fact -> shared(words, fact)));
    }

    private static long shared(Set<String> words, Fact fact) {
        return words(fact.topic()).stream().filter(words::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3)
                .map(word -> word.replaceAll("(?:ing|s|es)$", ""))
                .collect(Collectors.toSet());
    }
}
