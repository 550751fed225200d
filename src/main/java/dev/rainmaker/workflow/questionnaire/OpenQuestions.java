package dev.rainmaker.workflow.questionnaire;

import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.InstantConversation;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Everything that is still to be asked, in the order in which the conversation would ask it. */
public final class OpenQuestions {
    private OpenQuestions() {}

    /** The slots that a client may be asked about now, most valuable first. */
    public static List<BriefSlot> slots(InstantConversation agent, BriefState brief) {
        return of(agent, brief).stream().map(Sheet.Asked::slot).toList();
    }

    /** Asks for the next question again and again, each time as if the one before had been answered. */
    static List<Sheet.Asked> of(InstantConversation agent, BriefState brief) {
        var asked = new ArrayList<Sheet.Asked>();
        var state = new BriefState(brief.eventType(), brief.slots(), Set.of());
        for (var next = agent.next(state); next.isAsking(); next = agent.next(state)) {
            asked.add(new Sheet.Asked(next.slot(), next.question(), next.reason(), next.contradiction()));
            state = answered(state, next.slot());
        }
        return List.copyOf(asked);
    }

    private static BriefState answered(BriefState state, BriefSlot slot) {
        var slots = new HashMap<>(state.slots());
        slots.put(slot, new BriefState.SlotState("", null, List.of()));
        var type = slot == BriefSlot.EVENT_TYPE && state.eventType() == null ? EventType.OTHER : state.eventType();
        return new BriefState(type, slots, Set.of());
    }
}
