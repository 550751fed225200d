package dev.rainmaker.conversations.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.conversations.Conversation;
import dev.rainmaker.prospects.PersonalDataMask;

/** A conversation with the name of its prospect. */
public record ConversationResponse(@JsonUnwrapped Conversation conversation, String prospectName) {
    /** For those who may not see personal data: the reason why a person is called may quote the client. */
    ConversationResponse masked() {
        var open = conversation;
        return new ConversationResponse(
                new Conversation(
                        open.id(),
                        open.prospectId(),
                        open.channel(),
                        open.status(),
                        open.runId(),
                        open.needsPerson(),
                        PersonalDataMask.text(open.needsPersonReason()),
                        open.lastMessageAt(),
                        open.createdAt()),
                prospectName);
    }
}
