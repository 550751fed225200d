package dev.rainmaker.conversations;

import dev.rainmaker.platform.planning.BriefSlot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the client wants: typed slots, each with the sentence it came from. A later, different value does not overwrite an
 * earlier one: both stand as contradicting until the client or a person settles it.
 */
public record EventBrief(List<Entry> entries) {
    /** State of a value. */
    public enum State {
        /** Holds. */
        CURRENT,
        /** Stands against another value of the same slot. */
        CONTRADICTING,
        /** Was replaced; kept for the history. */
        REPLACED
    }

    /**
     * A value of a slot.
     *
     * @param sentence words of the client, or null when a person entered the value
     */
    public record Entry(
            String id,
            BriefSlot slot,
            State state,
            String value,
            String sentence,
            String messageId,
            String learnedBy,
            Instant learnedAt) {}

    /** The value that holds, if there is exactly one. */
    public Optional<Entry> current(BriefSlot slot) {
        return entries.stream()
                .filter(entry -> entry.slot() == slot && entry.state() == State.CURRENT)
                .findFirst();
    }

    /** Whether values of this slot contradict each other. */
    public boolean contradicts(BriefSlot slot) {
        return entries.stream().anyMatch(entry -> entry.slot() == slot && entry.state() == State.CONTRADICTING);
    }
}
