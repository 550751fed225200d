package dev.rainmaker.agents;

/**
 * How a client sounds, in a word, and the sentence that says so.
 *
 * @param sentence word for word
 */
public record Mood(Word word, String sentence) {
    /** Words, not a gauge. */
    public enum Word {
        KEEN,
        GRATEFUL,
        HESITANT,
        WORRIED,
        ANNOYED
    }
}
