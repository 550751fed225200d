package dev.rainmaker.workflow.questionnaire;

import dev.rainmaker.agents.BriefState;
import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.prospects.Prospect;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The event brief in the shape that the agents take. */
public final class BriefStates {
    private BriefStates() {}

    /**
     * @param prospect whose kind of event counts while the client has named none; may be null
     * @param asked what was asked before
     */
    public static BriefState of(Prospect prospect, EventBrief brief, Set<BriefSlot> asked) {
        Map<BriefSlot, BriefState.SlotState> slots = new EnumMap<>(BriefSlot.class);
        for (var slot : BriefSlot.values()) {
            var live = brief.entries().stream()
                    .filter(entry -> entry.slot() == slot && entry.state() != EventBrief.State.REPLACED)
                    .toList();
            if (!live.isEmpty()) {
                slots.put(
                        slot,
                        new BriefState.SlotState(
                                live.getFirst().value(),
                                live.getFirst().sentence(),
                                brief.contradicts(slot)
                                        ? live.stream()
                                                .skip(1)
                                                .map(EventBrief.Entry::value)
                                                .toList()
                                        : List.of()));
            }
        }
        var known = prospect == null ? null : prospect.eventType();
        var type = slots.containsKey(BriefSlot.EVENT_TYPE)
                ? eventType(slots.get(BriefSlot.EVENT_TYPE).value(), known)
                : known;
        return new BriefState(type, slots, asked);
    }

    private static EventType eventType(String text, EventType otherwise) {
        try {
            return EventType.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }
}
