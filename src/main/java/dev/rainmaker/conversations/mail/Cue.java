package dev.rainmaker.conversations.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phrase of a cue file. Words match as they stand, {@code word*} matches a beginning, {@code #} a number, {@code @} an address,
 * {@code .} the end of a sentence, {@code ..} up to three and {@code ...} up to seven words of the same sentence;
 * {@code (a|b c|)} is a choice that may be empty; {@code ^} binds the phrase to the beginning of the text.
 */
final class Cue {
    private final CueTopic topic;
    private final boolean first;
    private final Node root;

    private Cue(CueTopic topic, boolean first, Node root) {
        this.topic = topic;
        this.first = first;
        this.root = root;
    }

    static Cue read(CueTopic topic, String line) {
        boolean first = line.startsWith("^");
        return new Cue(topic, first, new CueParser(first ? line.substring(1) : line).parse());
    }

    CueTopic topic() {
        return topic;
    }

    /** Where the phrase ends that begins at this word; less than zero when it does not begin there. */
    int endFrom(List<String> text, int start) {
        return first && start > 0 ? -1 : root.end(text, start);
    }

    /** What its first word may be. */
    Set<String> firstWords() {
        var words = new HashSet<String>();
        root.collectFirst(words);
        return words;
    }

    /** A part of a phrase and all that follows it. */
    sealed interface Node {
        /** Where the match of this part and of all that follows ends; less than zero for none. */
        int end(List<String> text, int at);

        void collectFirst(Set<String> words);
    }

    record Done() implements Node {
        @Override
        public int end(List<String> text, int at) {
            return at;
        }

        @Override
        public void collectFirst(Set<String> words) {
            throw new IllegalArgumentException("A cue may not be empty.");
        }
    }

    record Word(String word, boolean beginning, Node next) implements Node {
        @Override
        public int end(List<String> text, int at) {
            if (at >= text.size()) {
                return -1;
            }
            var said = text.get(at);
            boolean fits = word.equals("#")
                    ? Character.isDigit(said.charAt(0))
                    : beginning ? said.startsWith(word) : said.equals(word);
            return fits ? next.end(text, at + 1) : -1;
        }

        @Override
        public void collectFirst(Set<String> words) {
            words.add(beginning ? word + "*" : word);
        }
    }

    record Gap(int most, Node next) implements Node {
        @Override
        public int end(List<String> text, int at) {
            for (var skipped = 0; skipped <= most && at + skipped <= text.size(); skipped++) {
                int end = next.end(text, at + skipped);
                if (end >= 0) {
                    return end;
                }
                if (at + skipped < text.size() && text.get(at + skipped).equals(Words.END)) {
                    return -1;
                }
            }
            return -1;
        }

        @Override
        public void collectFirst(Set<String> words) {
            throw new IllegalArgumentException("A cue may not begin with a gap.");
        }
    }

    /** Finds those of many choices that begin with the word that was said. */
    static final class Choice implements Node {
        private final List<Node> choices;
        private final Map<String, List<Node>> byWord = new HashMap<>();
        private final List<Node> others = new ArrayList<>();

        Choice(List<Node> choices) {
            this.choices = choices;
            choices.forEach(this::file);
        }

        private void file(Node choice) {
            if (choice instanceof Word word && !word.beginning() && !word.word().equals("#")) {
                byWord.computeIfAbsent(word.word(), first -> new ArrayList<>()).add(choice);
            } else {
                others.add(choice);
            }
        }

        @Override
        public int end(List<String> text, int at) {
            if (at < text.size()) {
                int end = first(byWord.getOrDefault(text.get(at), List.of()), text, at);
                if (end >= 0) {
                    return end;
                }
            }
            return first(others, text, at);
        }

        private static int first(List<Node> choices, List<String> text, int at) {
            for (var choice : choices) {
                int end = choice.end(text, at);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }

        @Override
        public void collectFirst(Set<String> words) {
            choices.forEach(choice -> choice.collectFirst(words));
        }
    }
}
