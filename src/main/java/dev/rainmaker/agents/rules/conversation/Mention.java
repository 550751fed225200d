package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A value that a sentence names.
 *
 * @param weight how surely it is meant, 0 to 1
 * @param sums whether the sentence draws a sum with it ("so 41 in total")
 * @param replaces whether the sentence says that it takes the place of an earlier value
 */
record Mention(String value, Said said, double weight, boolean sums, boolean replaces) {
    /** Below this a value counts only when there is no better one. */
    private static final double STRONG = 0.7;

    /**
     * What the message says in the end: the last correction, else the last sum, else the strongest of each sentence. Two
     * sentences that both stand stay two values.
     */
    static List<Slot> settled(BriefSlot slot, List<Mention> mentions) {
        var kept = mentions;
        if (mentions.stream().anyMatch(Mention::replaces)) {
            kept = last(mentions.stream().filter(Mention::replaces).toList());
        } else if (mentions.stream().anyMatch(Mention::sums)) {
            kept = last(mentions.stream().filter(Mention::sums).toList());
        } else if (mentions.stream().anyMatch(mention -> mention.weight() >= STRONG)) {
            kept = mentions.stream()
                    .filter(mention -> mention.weight() >= STRONG)
                    .toList();
        }
        var bySentence = new LinkedHashMap<Said, Mention>();
        kept.forEach(mention -> bySentence.merge(
                mention.said(), mention, (one, other) -> other.weight() >= one.weight() ? other : one));
        var slots = new ArrayList<Slot>();
        for (var mention : bySentence.values()) {
            if (slots.stream().noneMatch(known -> known.value().equals(mention.value()))) {
                slots.add(new Slot(slot, mention.value(), mention.said().text(), mention.weight(), mention.replaces()));
            }
        }
        return slots;
    }

    private static List<Mention> last(List<Mention> mentions) {
        return List.of(mentions.getLast());
    }
}
