package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReplyReading.Want;
import dev.rainmaker.agents.text.Cue;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Weighs a person's words for each intent. On equal weight the more careful intent wins. */
final class IntentReader {
    private static final List<Cue> CUES = Cue.load("/agents/conversation/cues.en.txt");
    /** Careful first: what must not be overlooked stands before what may be followed up later. */
    private static final List<ReplyIntent> ORDER = List.of(
            ReplyIntent.COMPLAINT,
            ReplyIntent.UNSUBSCRIBE,
            ReplyIntent.WRONG_PERSON,
            ReplyIntent.OUT_OF_OFFICE,
            ReplyIntent.DECLINED,
            ReplyIntent.NOT_NOW,
            ReplyIntent.OBJECTION,
            ReplyIntent.QUESTION,
            ReplyIntent.INTERESTED);

    private IntentReader() {}

    static Machine.Reading read(List<String> sentences, boolean hasFacts, Set<Want> wants) {
        var scores = new EnumMap<ReplyIntent, Double>(ReplyIntent.class);
        var because = new EnumMap<ReplyIntent, String>(ReplyIntent.class);
        for (var cue : CUES) {
            var intent = intent(cue.label());
            if (intent != null) {
                sentences.stream().filter(cue::in).findFirst().ifPresent(sentence -> {
                    scores.merge(intent, cue.weight(), Double::sum);
                    because.putIfAbsent(intent, sentence);
                });
            }
        }
        if (hasFacts) {
            scores.merge(ReplyIntent.INTERESTED, 1.5, Double::sum);
        }
        if (wants.contains(Want.CALL) || wants.contains(Want.VISIT) || wants.contains(Want.PROPOSAL)) {
            scores.merge(ReplyIntent.INTERESTED, 1.0, Double::sum);
        }
        if (sentences.stream().anyMatch(sentence -> sentence.endsWith("?"))) {
            scores.merge(ReplyIntent.QUESTION, 1.0, Double::sum);
        }
        return decide(scores, because);
    }

    static Set<Want> wants(List<String> sentences) {
        var wants = EnumSet.noneOf(Want.class);
        for (var cue : CUES) {
            if (cue.label().startsWith("want_") && sentences.stream().anyMatch(cue::in)) {
                wants.add(Want.valueOf(cue.label().substring(5).toUpperCase(Locale.ROOT)));
            }
        }
        return wants;
    }

    /** The sentence that tells of bereavement, a broken engagement or illness, or null. */
    static String sensitive(List<String> sentences) {
        var harmless =
                CUES.stream().filter(cue -> cue.label().equals("harmless")).toList();
        return sentences.stream()
                .filter(sentence -> CUES.stream().anyMatch(cue -> cue.label().equals("sensitive") && cue.in(sentence)))
                .filter(sentence -> harmless.stream().noneMatch(cue -> cue.in(sentence)))
                .findFirst()
                .orElse(null);
    }

    private static Machine.Reading decide(Map<ReplyIntent, Double> scores, Map<ReplyIntent, String> because) {
        ReplyIntent best = null;
        var most = 0.9;
        for (var intent : ORDER) {
            var score = scores.getOrDefault(intent, 0.0);
            if (score > most) {
                best = intent;
                most = score;
            }
        }
        if (best == null) {
            return new Machine.Reading(ReplyIntent.UNCLEAR, 0.4, "Nothing in it tells what the sender wants.");
        }
        var chosen = best;
        var second = scores.entrySet().stream()
                .filter(entry -> entry.getKey() != chosen)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        var confidence = Math.round(100 * Math.min(0.97, 0.6 + 0.1 * (most - second) + 0.05 * most)) / 100.0;
        var reason = because.containsKey(best)
                ? "It says: \"" + shortened(because.get(best)) + "\""
                : best == ReplyIntent.QUESTION ? "It asks something." : "It answers with facts about the event.";
        return new Machine.Reading(best, Math.max(0.5, confidence), reason);
    }

    private static String shortened(String sentence) {
        return sentence.length() <= 140 ? sentence : sentence.substring(0, 137) + "...";
    }

    private static ReplyIntent intent(String label) {
        return ORDER.stream()
                .filter(intent -> intent.name().toLowerCase(Locale.ROOT).equals(label))
                .findFirst()
                .orElse(null);
    }
}
