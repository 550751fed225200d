package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.platform.planning.EventType;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much speaks for each kind of event: its names, and what only hints at it (a registrar, a cap and gown). */
final class EventKinds {
    private static final double IN_A_PLAN = 2;
    private static final double ELSEWHERE = 1;
    private static final double MOST_NAMES = 4;
    private static final double LEAST = 0.9;
    private static final double ENOUGH = 1.4;
    /** A second kind of this share of the first is meant as well. */
    private static final double SHARE = 0.4;

    private EventKinds() {}

    static Map<EventType, Double> weigh(List<String> sentences, List<String> planning, Map<String, Double> scores) {
        var weights = new EnumMap<EventType, Double>(EventType.class);
        EventWords.count(String.join("\n", planning))
                .forEach((kind, count) -> weights.merge(kind, IN_A_PLAN * Math.min(MOST_NAMES, count), Double::sum));
        var others = sentences.stream()
                .filter(sentence -> !planning.contains(sentence))
                .toList();
        EventWords.count(String.join("\n", others))
                .forEach((kind, count) -> weights.merge(kind, ELSEWHERE * Math.min(MOST_NAMES, count), Double::sum));
        var named = List.copyOf(weights.keySet());
        double most =
                weights.values().stream().mapToDouble(weight -> weight).max().orElse(0);
        for (var kind : EventType.values()) {
            double hints = scores.getOrDefault("kind-" + kind.name().toLowerCase(Locale.ROOT), 0.0);
            // Hints only add a little where another kind is named; other kinds of events have but their names.
            if (kind != EventType.OTHER && !weights.containsKey(kind) && most > 0) {
                hints = Math.min(hints, most / 2);
            } else if (kind == EventType.CORPORATE && named.stream().anyMatch(other -> other != kind)) {
                hints = Math.min(hints, weights.get(kind) / 2);
            }
            if (hints > 0) {
                weights.merge(kind, hints, Double::sum);
            }
        }
        return weights;
    }

    /** What the title, the address and the beginning of a page say where the speaker's own words say nothing. */
    static Map<EventType, Double> around(PageLanguage language, String edges) {
        var scores = new HashMap<String, Double>();
        for (var cue : language.cues()) {
            if (cue.label().startsWith("kind-") && cue.in(edges)) {
                scores.merge(cue.label(), cue.weight() / 2, Double::sum);
            }
        }
        return weigh(List.of(edges), List.of(), scores);
    }

    /** The kind that most speaks for, or null when it is too little. */
    static EventType main(Map<EventType, Double> weights) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether the kind is the main one or nearly as much is said of it. A firm's anniversary is a firm's event too. */
    static boolean isMeant(EventType kind, Map<EventType, Double> weights) {
        var main = main(weights);
        double most = main == null ? 0 : weights.get(main);
        return kind == main || weights.getOrDefault(kind, 0.0) >= Math.max(ENOUGH, most * SHARE);
    }
}
