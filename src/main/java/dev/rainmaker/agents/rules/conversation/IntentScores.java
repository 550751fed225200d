package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weights by intent: the strongest cue counts in full, further ones in part; on equal weight the more careful intent wins. */
final class IntentScores {
    /** Careful first: what must not be overlooked stands before what may be followed up later. */
    static final List<ReplyIntent> ORDER = List.of(
            ReplyIntent.COMPLAINT,
            ReplyIntent.UNSUBSCRIBE,
            ReplyIntent.WRONG_PERSON,
            ReplyIntent.OUT_OF_OFFICE,
            ReplyIntent.NOT_NOW,
            ReplyIntent.DECLINED,
            ReplyIntent.OBJECTION,
            ReplyIntent.QUESTION,
            ReplyIntent.UNCLEAR,
            ReplyIntent.INTERESTED);

    /** Up to this weight a cue is a hint: hints add up, to no more than HINTS. */
    static final double HINT = 1.2;

    private static final double HINTS = 3;

    /** What these lead to is not taken back: only a phrase says them, however many hints there are. */
    private static final Set<ReplyIntent> FINAL = EnumSet.of(ReplyIntent.COMPLAINT, ReplyIntent.UNSUBSCRIBE);

    /** Below what a journey goes on with by itself: a person confirms what only hints say. */
    private static final double HINTED = 0.45;

    /** From so many words on a text is not a mere sign of life. */
    private static final int SOME = 5;

    private final Map<ReplyIntent, Map<String, Double>> cues = new EnumMap<>(ReplyIntent.class);
    private final Map<ReplyIntent, String> because = new EnumMap<>(ReplyIntent.class);
    private final Map<ReplyIntent, Double> strongest = new EnumMap<>(ReplyIntent.class);
    private final Map<ReplyIntent, Double> raised = new EnumMap<>(ReplyIntent.class);

    void add(ReplyIntent intent, String cue, double weight, String sentence) {
        cues.computeIfAbsent(intent, none -> new HashMap<>()).merge(cue, weight, Math::max);
        if (sentence != null && weight > strongest.getOrDefault(intent, 0.0)) {
            strongest.put(intent, weight);
            because.put(intent, sentence);
        }
    }

    /** More of what is there already. */
    void raise(ReplyIntent intent, double weight) {
        if (cues.containsKey(intent)) {
            raised.merge(intent, weight, Double::sum);
        }
    }

    private double of(ReplyIntent intent, boolean sensitive) {
        var max = 0.0;
        var sum = 0.0;
        var hints = 0.0;
        for (var weight : cues.getOrDefault(intent, Map.of()).values()) {
            if (weight <= HINT) {
                hints += sensitive ? 0 : weight;
            } else {
                max = Math.max(max, weight);
                sum += weight;
            }
        }
        if (max == 0 && FINAL.contains(intent)) {
            return 0;
        }
        var more = max > 0 ? 0.35 * (sum - max) + 0.35 * Math.min(HINTS, hints) : Math.min(HINTS, hints);
        return max + more + raised.getOrDefault(intent, 0.0);
    }

    Machine.Reading decide(boolean sensitive, boolean answered, int words) {
        var scores = new EnumMap<ReplyIntent, Double>(ReplyIntent.class);
        for (var intent : ORDER) {
            scores.put(intent, of(intent, sensitive));
        }
        temper(scores, sensitive, answered);
        ReplyIntent best = null;
        var most = 0.9;
        var second = 0.0;
        for (var intent : ORDER) {
            var score = scores.get(intent);
            if (score > most) {
                second = best == null ? 0 : most;
                best = intent;
                most = score;
            } else {
                second = Math.max(second, score);
            }
        }
        if (best == null && words >= SOME && !sensitive) {
            return new Machine.Reading(
                    ReplyIntent.INTERESTED, 0.4, "It says something, and nothing in it speaks against us.");
        }
        if (best == null) {
            return new Machine.Reading(ReplyIntent.UNCLEAR, 0.4, "Nothing in it tells what the sender wants.");
        }
        var limit = strongest.getOrDefault(best, HINT + 1) > HINT ? 0.97 : HINTED;
        var confidence = Math.round(100 * Math.min(limit, 0.4 + 0.12 * (most - second) + 0.05 * most)) / 100.0;
        return new Machine.Reading(best, confidence, reason(best));
    }

    /** What stands beside a stronger word counts less. */
    private static void temper(Map<ReplyIntent, Double> scores, boolean sensitive, boolean answered) {
        var yes = scores.get(ReplyIntent.INTERESTED);
        var question = scores.get(ReplyIntent.QUESTION);
        if (question >= 2 || scores.get(ReplyIntent.OBJECTION) >= 3) {
            scores.put(ReplyIntent.INTERESTED, yes * 0.6);
        }
        if (answered) {
            scores.computeIfPresent(ReplyIntent.NOT_NOW, (i, score) -> score * 0.6);
            scores.computeIfPresent(ReplyIntent.OBJECTION, (i, score) -> score * 0.8);
        }
        if (scores.get(ReplyIntent.COMPLAINT) >= 4) {
            scores.computeIfPresent(ReplyIntent.UNSUBSCRIBE, (i, score) -> score * 0.8);
        }
        if (scores.get(ReplyIntent.UNSUBSCRIBE) >= 3) {
            List.of(ReplyIntent.DECLINED, ReplyIntent.NOT_NOW, ReplyIntent.WRONG_PERSON)
                    .forEach(intent -> scores.computeIfPresent(intent, (i, score) -> score * 0.7));
        }
        if (yes >= 4) {
            scores.computeIfPresent(ReplyIntent.WRONG_PERSON, (i, score) -> score * 0.6);
        }
        if (scores.get(ReplyIntent.OUT_OF_OFFICE) >= 3) {
            scores.computeIfPresent(ReplyIntent.NOT_NOW, (i, score) -> score * 0.7);
        }
        if (yes >= 3.5 || question >= 2.5) {
            scores.computeIfPresent(ReplyIntent.OUT_OF_OFFICE, (i, score) -> score * 0.6);
        }
        if (sensitive) {
            scores.put(ReplyIntent.INTERESTED, yes * 0.5);
        }
    }

    private String reason(ReplyIntent best) {
        var sentence = because.get(best);
        if (sentence == null) {
            return "It answers with facts about the event.";
        }
        return "It says: \"" + (sentence.length() <= 140 ? sentence : sentence.substring(0, 137) + "...") + "\"";
    }
}
