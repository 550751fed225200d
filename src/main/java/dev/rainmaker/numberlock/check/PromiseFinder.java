package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Promise;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Wordings that bind the house, from a file with one a line: guarantees, "always", gifts, discounts, holds, superlatives. */
final class PromiseFinder implements ClaimFinder {
    private static final int FLAGS = CalendarWords.FLAGS | Pattern.UNICODE_CHARACTER_CLASS;

    private record Cue(String label, String words, Pattern pattern) {
        Cue(String label, String words) {
            this(label, words, whole(words));
        }
    }

    private static final Set<String> DENIABLE = Set.of("discount", "guarantee", "included", "get", "confirmed", "done");
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:can't|cannot|can not|won't|don't|not|no|never|without|kein\\p{L}*|nicht|ne|n'|pas|aucune?|no puedo|no podemos|sin|ningún)\\b[^.!?\\n]{0,40}$",
            CalendarWords.FLAGS);
    private static final Set<String> LITTLE = Set.of(
            "with your have this that will from they their when what which nous vous notre votre avec dans sont pour sera unser unsere unseren ihnen ihre ihrem ihren sich sind haben wird werden eine einen einem auch noch dann para este esta esto nuestro nuestra cuando como also just than then them"
                    .split(" "));
    private static final Pattern PRICE =
            Pattern.compile("\\b(?:price|offer|preis|angebot|prix|offre|precio|oferta)", CalendarWords.FLAGS);
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Map<Language, List<Cue>> CUES = load();
    /** Most texts promise nothing: one look tells. */
    private static final Map<Language, Pattern> ANY = any();

    @Override
    public void find(Reading reading, Knowledge knowledge) {
        if (!ANY.get(reading.language()).matcher(reading.text()).find()) {
            return;
        }
        for (var cue : CUES.get(reading.language())) {
            var matcher = cue.pattern().matcher(reading.text());
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                boolean said = reading.found().stream()
                        .anyMatch(found ->
                                found.value() instanceof Promise && found.start() < end && start < found.end());
                if (!said && !reading.isQuoted(start) && !denied(cue.label(), reading.before(start, 60))) {
                    reading.found()
                            .add(new Reading.Found(
                                    new Promise(
                                            cue.label(),
                                            about(reading.text(), start, end),
                                            PRICE.matcher(matcher.group()).find()),
                                    start,
                                    end));
                }
            }
        }
    }

    /** "We can't give a discount" promises nothing. */
    private static boolean denied(String label, String before) {
        return DENIABLE.contains(label) && DENIED.matcher(before).find();
    }

    /** Stems of the sentence around it, without its own words. */
    private static Set<String> about(String text, int start, int end) {
        int from = start;
        while (from > 0 && ".!?\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < text.length() && ".!?\n".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        var stems = new HashSet<String>();
        for (var part : new String[] {text.substring(from, start), text.substring(end, to)}) {
            WORD.matcher(part)
                    .results()
                    .map(match -> NumberWords.plain(match.group()))
                    .filter(word -> !LITTLE.contains(word))
                    .map(FigureFinder::stem)
                    .forEach(stems::add);
        }
        return Set.copyOf(stems);
    }

    private static Map<Language, List<Cue>> load() {
        try (var in = PromiseFinder.class.getResourceAsStream("/numberlock/promises.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var byLanguage = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", 3))
                    .collect(Collectors.groupingBy(
                            parts -> Language.valueOf(parts[1]),
                            () -> new EnumMap<>(Language.class),
                            Collectors.mapping(PromiseFinder::cue, Collectors.toList())));
            return byLanguage;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<Language, Pattern> any() {
        var all = new EnumMap<Language, Pattern>(Language.class);
        CUES.forEach((language, cues) ->
                all.put(language, whole(cues.stream().map(Cue::words).collect(Collectors.joining("|")))));
        return all;
    }

    private static Cue cue(String[] parts) {
        return new Cue(parts[0], parts[2].strip());
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + words + ")(?![\\p{L}\\p{N}])", FLAGS);
    }
}
