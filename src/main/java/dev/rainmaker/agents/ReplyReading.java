package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.List;
import java.util.Set;

/**
 * What a received message says.
 *
 * @param newText what the sender wrote, without quoted text and signature
 * @param confidence 0..1 in the intent
 * @param reason one sentence for a person
 * @param slots facts for the event brief
 * @param sensitive bereavement, broken engagement or illness: everything stops and a person takes over
 * @param sensitiveSentence the sentence that says so, or null
 * @param wants what the sender asks for
 */
public record ReplyReading(
        String newText,
        ReplyIntent intent,
        double confidence,
        String reason,
        List<Slot> slots,
        boolean sensitive,
        String sensitiveSentence,
        Set<Want> wants) {
    public ReplyReading {
        slots = List.copyOf(slots);
        wants = Set.copyOf(wants);
    }

    /**
     * A fact in the form that {@link BriefSlot} names; the sentence it came from, word for word.
     *
     * @param confidence 0..1; below 0.6 the value is worth asking back, e.g. 06/07 without knowing which is the month
     */
    public record Slot(BriefSlot slot, String value, String sentence, double confidence) {}

    /** Things a sender may ask for. */
    public enum Want {
        CALL,
        VISIT,
        PROPOSAL,
        PRICE
    }
}
