package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.BriefSlot;

/**
 * What to ask next.
 *
 * @param slot null when nothing is left to ask
 * @param question null when nothing is left to ask
 * @param reason why this one first
 * @param contradiction whether it settles two values of one slot
 */
public record NextQuestion(BriefSlot slot, String question, String reason, boolean contradiction) {
    /** Whether there is a question. */
    public boolean isAsking() {
        return slot != null;
    }
}
