package dev.rainmaker.conversations;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;

/**
 * Port through which the run of a conversation follows who leads it, without the conversation knowing the workflow.
 * Implemented by the workflow package; runs in the transaction that changes the lead.
 */
public interface ConversationLead {
    /**
     * Holds the run when a person leads, or lets it go on where it was. An ended or unknown run, and one that is already so,
     * stays as it is.
     */
    Uni<Void> follow(String runId, boolean person, Actor by);
}
