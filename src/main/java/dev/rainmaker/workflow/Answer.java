package dev.rainmaker.workflow;

import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.List;

/** What a person answers to a {@link Question}; one shape for each kind of human step. */
public sealed interface Answer {
    /**
     * Yes or no to the approval request that the run waits for.
     *
     * @param fingerprint of the content that the person saw
     * @param reason why not; null with a yes
     */
    record Decision(boolean approved, String fingerprint, String reason) implements Answer {}

    /** What was missing. */
    record MissingData(String email) implements Answer {}

    /**
     * The reading of a reply as it should be.
     *
     * @param slots all values that the message gives; the agent's own are not used any more
     */
    record Reading(ReplyIntent intent, List<SlotEdit> slots) implements Answer {
        public Reading {
            slots = slots == null ? List.of() : List.copyOf(slots);
        }
    }

    /**
     * Whether an effect happened whose answer was lost.
     *
     * @param observed what the person saw at the receiving end; the step goes on with it. Null when it did not happen
     */
    record Outcome(boolean happened, String observed) implements Answer {}

    /**
     * Whether a message is a complaint.
     *
     * @param intent what it is instead; null for a complaint
     */
    record Complaint(boolean complaint, ReplyIntent intent) implements Answer {}
}
