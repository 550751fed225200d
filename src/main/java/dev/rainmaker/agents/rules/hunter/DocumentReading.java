package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.agents.text.Cue;
import dev.rainmaker.agents.text.DateMention;
import dev.rainmaker.agents.text.DateReader;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.agents.text.Sentences;
import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document with its cues weighed.
 *
 * @param reference day from which its dates count: the day of publication when known
 * @param scores weight per label of the cue file
 * @param quotes for each planner's label the sentences that hold it, heaviest first seen
 */
record DocumentReading(
        WebDocument document,
        LocalDate today,
        LocalDate reference,
        List<String> sentences,
        Map<String, Double> scores,
        Map<String, List<String>> quotes,
        EventType eventType,
        List<DateMention> eventDates) {
    private static final List<Cue> CUES = Cue.load("/agents/hunter/cues.en.txt");
    /** A wording that is repeated on every line of a page must not decide alone. */
    private static final double MOST_PER_CUE = 2;

    static DocumentReading of(WebDocument document, LocalDate today) {
        var published = document.publishedAt() == null
                ? today
                : document.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        var reference = published.isAfter(today) ? today : published;
        var sentences = new ArrayList<String>();
        if (!document.title().isBlank()) {
            sentences.add(document.title().strip());
        }
        sentences.addAll(Sentences.of(document.text()));
        var scores = new HashMap<String, Double>();
        var quotes = new LinkedHashMap<String, List<String>>();
        weigh(sentences, scores, quotes);
        var type = kind(document, quotes);
        return new DocumentReading(
                document,
                today,
                reference,
                List.copyOf(sentences),
                scores,
                quotes,
                type,
                dates(sentences, quotes, reference));
    }

    /** The first part of the page, as if nothing followed: two thirds of its sentences, five at least. */
    DocumentReading opening() {
        int most = Math.max(5, sentences.size() * 2 / 3);
        if (sentences.size() <= most) {
            return this;
        }
        int skipped = document.title().isBlank() ? 0 : 1;
        return of(document.withText(String.join("\n\n", sentences.subList(skipped, most))), today);
    }

    double score(String label) {
        return scores.getOrDefault(label, 0.0);
    }

    /** Sentences in which somebody speaks of an own plan. */
    List<String> planningSentences() {
        return quotes.entrySet().stream()
                .filter(entry -> List.of("intent", "seeking", "announcement").contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
    }

    private static void weigh(List<String> sentences, Map<String, Double> scores, Map<String, List<String>> quotes) {
        for (var cue : CUES) {
            var hits = sentences.stream().filter(cue::in).distinct().toList();
            if (!hits.isEmpty()) {
                scores.merge(cue.label(), cue.weight() * Math.min(hits.size(), MOST_PER_CUE), Double::sum);
                quotes.computeIfAbsent(cue.label(), label -> new ArrayList<>()).addAll(hits);
            }
        }
    }

    private static EventType kind(WebDocument document, Map<String, List<String>> quotes) {
        var planning = new StringBuilder();
        for (var label : List.of("intent", "seeking", "announcement")) {
            quotes.getOrDefault(label, List.of()).stream().distinct().forEach(quote -> planning.append(quote)
                    .append('\n'));
        }
        var spoken = EventWords.main(planning.toString());
        return spoken != null ? spoken : EventWords.mainOrGeneral(document.title() + "\n" + document.text());
    }

    private static List<DateMention> dates(
            List<String> sentences, Map<String, List<String>> quotes, LocalDate reference) {
        var reader = new DateReader(false);
        var near = new ArrayList<DateMention>();
        var other = new ArrayList<DateMention>();
        for (var sentence : sentences) {
            var planning = quotes.entrySet().stream()
                    .anyMatch(entry ->
                            List.of("intent", "seeking", "announcement", "when").contains(entry.getKey())
                                    && entry.getValue().contains(sentence));
            var aside = quotes.getOrDefault("aside", List.of()).contains(sentence);
            if (!aside || planning) {
                var told = quotes.getOrDefault("past", List.of()).contains(sentence);
                reader.read(sentence, reference).stream()
                        // "got married in January" looks back: a date without a year says nothing of what is to come.
                        .filter(date -> date.sure() || !told)
                        .forEach((planning ? near : other)::add);
            }
        }
        near.addAll(other);
        return List.copyOf(near);
    }
}
