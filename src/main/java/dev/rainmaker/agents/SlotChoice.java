package dev.rainmaker.agents;

/**
 * What a reply says about offered slots.
 *
 * @param index position in the offered list, from 0; null unless chosen
 * @param sentence the sentence that says so, or null
 */
public record SlotChoice(Outcome outcome, Integer index, String sentence) {
    /** Kinds of answer. */
    public enum Outcome {
        CHOSEN,
        WANTS_OTHER,
        NONE
    }
}
