package dev.rainmaker.workflow.questionnaire;

import dev.rainmaker.platform.planning.BriefSlot;
import java.util.List;
import java.util.Locale;

/**
 * A questionnaire as its client finds it.
 *
 * @param questions most valuable first; empty unless it asks
 * @param unclear questions whose answer was not understood just now
 * @param received whether an answer was taken just now
 */
record Sheet(State state, List<Asked> questions, List<BriefSlot> unclear, boolean received) {
    /** Whether there is anything to answer. */
    enum State {
        ASKS,
        /** Everything is known. */
        COMPLETE,
        /** Its time is over, or the client wants to hear no more. */
        ENDED,
        /** We did not make this link, or the client's data is gone. */
        INVALID
    }

    /**
     * A question of the sheet.
     *
     * @param settles whether it settles values that contradict one another
     */
    record Asked(BriefSlot slot, String question, String why, boolean settles) {}

    static Sheet of(State state) {
        return new Sheet(state, List.of(), List.of(), false);
    }

    static Sheet asking(List<Asked> questions) {
        return questions.isEmpty() ? of(State.COMPLETE) : new Sheet(State.ASKS, questions, List.of(), false);
    }

    /** The question about a slot; a bare one when it is not asked any more. */
    Asked asked(BriefSlot slot) {
        return questions.stream()
                .filter(asked -> asked.slot() == slot)
                .findFirst()
                .orElseGet(() ->
                        new Asked(slot, slot.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "?", "", false));
    }

    Sheet after(boolean taken, List<BriefSlot> notUnderstood) {
        return new Sheet(state, questions, notUnderstood, taken);
    }
}
