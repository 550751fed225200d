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

    /** Up to this weight a cue alone decides nothing. */
    static final double WEAK = 1.2;

    /** What the examples count when they leave no doubt: less than a clear phrase. */
    private static final double LEARNED = 3;

    /** What these lead to is not taken back: examples alone say them when they leave little doubt, and a person confirms. */
    private static final Set<ReplyIntent> FINAL = EnumSet.of(ReplyIntent.COMPLAINT, ReplyIntent.UNSUBSCRIBE);

    private static final double LITTLE_DOUBT = 0.4;

    /** Below what a journey goes on with by itself: a person confirms what only examples say. */
    private static final double LIKENED = 0.45;

    /** A phrase that asks to be left alone counts without a person. */
    private static final double LEFT_ALONE = 0.6;

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

    /** Beside sensitive news weak cues say nothing. */
    private double of(ReplyIntent intent, boolean sensitive) {
        var max = 0.0;
        var sum = 0.0;
        for (var weight : cues.getOrDefault(intent, Map.of()).values()) {
            if (weight > WEAK || !sensitive) {
                max = Math.max(max, weight);
                sum += weight;
            }
        }
        if (max <= WEAK && FINAL.contains(intent)) {
            return 0;
        }
        return max + 0.35 * (sum - max) + raised.getOrDefault(intent, 0.0);
    }

    /** @param learned how likely each intent is by examples */
    Machine.Reading decide(boolean sensitive, boolean answered, int words, Map<ReplyIntent, Double> learned) {
        var scores = new EnumMap<ReplyIntent, Double>(ReplyIntent.class);
        for (var intent : ORDER) {
            scores.put(intent, of(intent, sensitive));
        }
        temper(scores, sensitive, answered);
        if (!sensitive) {
            liken(scores, learned);
        }
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
        var limit = isSaid(best) ? 0.97 : LIKENED;
        var confidence = Math.min(limit, 0.4 + 0.12 * (most - second) + 0.05 * most);
        var least = isSaid(best) && best == ReplyIntent.UNSUBSCRIBE ? LEFT_ALONE : 0;
        return new Machine.Reading(best, Math.round(100 * Math.max(least, confidence)) / 100.0, reason(best));
    }

    /** Adds what examples say: half for an intent that nothing else speaks for, when something speaks for another. */
    private void liken(Map<ReplyIntent, Double> scores, Map<ReplyIntent, Double> learned) {
        boolean saysSomething = ORDER.stream().anyMatch(this::isSaid);
        learned.forEach((intent, likely) -> {
            boolean said = isSaid(intent);
            if (said || !FINAL.contains(intent) || likely >= LITTLE_DOUBT) {
                scores.merge(intent, (said || !saysSomething ? LEARNED : LEARNED / 2) * likely, Double::sum);
            }
        });
    }

    /** Whether a phrase or facts say it, not examples alone. */
    private boolean isSaid(ReplyIntent intent) {
        return cues.containsKey(intent) && strongest.getOrDefault(intent, WEAK + 1) > WEAK;
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
        if (!isSaid(best)) {
            return "It says so in no phrase that is known, but reads like replies that do.";
        }
        var sentence = because.get(best);
        if (sentence == null) {
            return "It answers with facts about the event.";
        }
        return "It says: \"" + (sentence.length() <= 140 ? sentence : sentence.substring(0, 137) + "...") + "\"";
    }
}
