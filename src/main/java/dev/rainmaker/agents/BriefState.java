package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The event brief as it stands.
 *
 * @param eventType null when unknown
 * @param slots what is known; a missing key is a missing fact
 * @param asked slots that were already asked for; they are asked again only when nothing else is missing
 */
public record BriefState(EventType eventType, Map<BriefSlot, SlotState> slots, Set<BriefSlot> asked) {
    public BriefState {
        slots = slots == null ? Map.of() : Map.copyOf(slots);
        asked = asked == null ? Set.of() : Set.copyOf(asked);
    }

    /** The value of a slot, or null. */
    public String value(BriefSlot slot) {
        return slots.containsKey(slot) ? slots.get(slot).value() : null;
    }

    /**
     * @param value current value in the form that {@link BriefSlot} names
     * @param sentence where it came from; may be null
     * @param contradicting other values the client gave, not settled yet
     */
    public record SlotState(String value, String sentence, List<String> contradicting) {
        public SlotState {
            contradicting = contradicting == null ? List.of() : List.copyOf(contradicting);
        }
    }
}
