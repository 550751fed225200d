package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.Mood;
import dev.rainmaker.agents.text.Sentences;
import dev.rainmaker.platform.text.Folded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a client sounds, by the phrases of {@code sentiment.txt} in four languages. The heaviest mood of a message counts, since a
 * "thank you" before a complaint is a complaint; of equals the last sentence.
 */
public final class MoodReader {
    private static final Pattern NEGATION = Pattern.compile(
            "(?:\\b(?:not|never|no|without|hardly|nicht|kein\\w*|nie|ohne|ne|pas|jamais|sans|nunca|sin|tampoco)|n't)\\s(?:[\\w']+\\s){0,2}$");
    /** Language, mood and phrase. */
    private static final int COLUMNS = 3;

    private static final List<Cue> CUES = load();

    private MoodReader() {}

    private record Cue(Mood.Word mood, Pattern phrase) {}

    /** The mood of a message without quoted text; empty when nothing tells. */
    public static Optional<Mood> read(String text) {
        return Sentences.of(NewText.of(text)).stream()
                .flatMap(sentence -> moods(sentence))
                .reduce((one, other) -> other.word().compareTo(one.word()) >= 0 ? other : one);
    }

    private static Stream<Mood> moods(String sentence) {
        var folded = Folded.of(sentence).replace('’', '\'');
        return CUES.stream()
                .flatMap(cue -> mood(cue, folded).stream())
                .max(Comparator.naturalOrder())
                .map(word -> new Mood(word, sentence.strip()))
                .stream();
    }

    private static Optional<Mood.Word> mood(Cue cue, String folded) {
        var found = cue.phrase().matcher(folded);
        if (!found.find()) {
            return Optional.empty();
        }
        if (!NEGATION.matcher(folded.substring(0, found.start())).find()) {
            return Optional.of(cue.mood());
        }
        return switch (cue.mood()) {
            case KEEN, GRATEFUL -> Optional.of(Mood.Word.HESITANT);
            default -> Optional.empty();
        };
    }

    private static List<Cue> load() {
        try (var in = MoodReader.class.getResourceAsStream("/agents/conversation/sentiment.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", COLUMNS))
                    .map(line -> new Cue(
                            Mood.Word.valueOf(line[1].toUpperCase(Locale.ROOT)),
                            Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(line[2]) + "(?![\\p{L}\\p{N}])")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
