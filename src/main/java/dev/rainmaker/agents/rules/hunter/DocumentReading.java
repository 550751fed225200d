package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.agents.text.DateMention;
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
 * A document, or the part of it that one speaker wrote, with its cues weighed.
 *
 * @param reference day from which its dates count: the day of publication when known
 * @param edges menus and paths around the text
 * @param scores weight per label of the cue file
 * @param quotes for each label the sentences that hold it, heaviest first seen
 * @param kinds how much speaks for each kind of event
 */
record DocumentReading(
        WebDocument document,
        LocalDate today,
        LocalDate reference,
        String edges,
        PageLanguage language,
        List<String> sentences,
        Map<String, Double> scores,
        Map<String, List<String>> quotes,
        Map<EventType, Double> kinds,
        EventType eventType,
        List<DateMention> eventDates) {
    private static final List<String> PLANNING = List.of("intent", "seeking", "announcement");
    private static final List<String> ABOUT = List.of("intent", "seeking", "announcement", "when");
    /** A wording that is repeated on every line of a page must not decide alone. */
    private static final double MOST_PER_CUE = 2;

    /** The whole document as it is. */
    static DocumentReading of(WebDocument document, LocalDate today) {
        return of(document, today, "");
    }

    static DocumentReading of(WebDocument document, LocalDate today, String edges) {
        var published = document.publishedAt() == null
                ? today
                : document.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        var reference = published.isAfter(today) ? today : published;
        var sentences = new ArrayList<String>();
        if (!document.title().isBlank()) {
            sentences.add(document.title().strip());
        }
        sentences.addAll(Sentences.of(document.text()));
        var language = PageLanguage.of(document.title() + "\n" + document.text(), PageLanguage.of(edges));
        var scores = new HashMap<String, Double>();
        var quotes = new LinkedHashMap<String, List<String>>();
        weigh(language, sentences, Quoted.without(sentences), scores, quotes);
        var planning = quoted(quotes, PLANNING);
        var kinds = EventKinds.weigh(sentences, planning, scores);
        if (kinds.isEmpty()) {
            kinds = EventKinds.around(language, edges + "\n" + address(document.url()));
        }
        var main = EventKinds.main(kinds);
        return new DocumentReading(
                document,
                today,
                reference,
                edges,
                language,
                List.copyOf(sentences),
                scores,
                quotes,
                kinds,
                main == null ? EventWords.mainOrGeneral(document.title() + "\n" + document.text()) : main,
                dates(sentences, quotes, reference));
    }

    /** The first part of the page, as if nothing followed: two thirds of its sentences, five at least. */
    DocumentReading opening() {
        int most = Math.max(5, sentences.size() * 2 / 3);
        if (sentences.size() <= most) {
            return this;
        }
        int skipped = document.title().isBlank() ? 0 : 1;
        return of(document.withText(String.join("\n\n", sentences.subList(skipped, most))), today, edges);
    }

    /** The same with another kind of event. */
    DocumentReading withKind(EventType kind) {
        return new DocumentReading(
                document, today, reference, edges, language, sentences, scores, quotes, kinds, kind, eventDates);
    }

    double score(String label) {
        return scores.getOrDefault(label, 0.0);
    }

    /** Sentences in which somebody speaks of an own plan. */
    List<String> planningSentences() {
        return quoted(quotes, PLANNING);
    }

    /** Whether a sentence speaks of the event: of a plan for it, or of when it is. */
    boolean isAboutTheEvent(String sentence) {
        return ABOUT.stream()
                .anyMatch(label -> quotes.getOrDefault(label, List.of()).contains(sentence));
    }

    /** Whether a date to come is named for the event. */
    boolean hasFuture() {
        return eventDates.stream().anyMatch(date -> !date.before(today));
    }

    private static String address(String url) {
        return url == null ? "" : url.replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    private static List<String> quoted(Map<String, List<String>> quotes, List<String> labels) {
        return quotes.entrySet().stream()
                .filter(entry -> labels.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
    }

    /** What others are quoted with is not the speaker's own plan. */
    private static void weigh(
            PageLanguage language,
            List<String> sentences,
            List<String> own,
            Map<String, Double> scores,
            Map<String, List<String>> quotes) {
        for (var cue : language.cues()) {
            var heard = PLANNING.contains(cue.label()) ? own : sentences;
            var hits = new ArrayList<String>();
            for (int i = 0; i < sentences.size(); i++) {
                if (cue.in(heard.get(i)) && !hits.contains(sentences.get(i))) {
                    hits.add(sentences.get(i));
                }
            }
            if (!hits.isEmpty()) {
                scores.merge(cue.label(), cue.weight() * Math.min(hits.size(), MOST_PER_CUE), Double::sum);
                quotes.computeIfAbsent(cue.label(), label -> new ArrayList<>()).addAll(hits);
            }
        }
    }

    private static List<DateMention> dates(
            List<String> sentences, Map<String, List<String>> quotes, LocalDate reference) {
        var near = new ArrayList<DateMention>();
        var other = new ArrayList<DateMention>();
        for (var sentence : sentences) {
            var planning = ABOUT.stream()
                    .anyMatch(label -> quotes.getOrDefault(label, List.of()).contains(sentence));
            var aside = quotes.getOrDefault("aside", List.of()).contains(sentence);
            if (!aside || planning) {
                var told = quotes.getOrDefault("past", List.of()).contains(sentence);
                EventDays.read(sentence, reference).stream()
                        // "got married in January" looks back: a date without a year says nothing of what is to come.
                        .filter(date -> date.sure() || !told)
                        .filter(date -> !EventDays.isDeadline(sentence, date))
                        .forEach((planning ? near : other)::add);
            }
        }
        near.addAll(other);
        return List.copyOf(near);
    }
}
