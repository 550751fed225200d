package dev.rainmaker.conversations;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Conversations in the chat on the company's site. Methods join or open a reactive transaction. */
public interface ChatApi {
    /** Who answered: the built-in rule. Kept as the message's provider; a person's answer has {@link #PERSON}. */
    String RULE = "chat-rule";

    /** Who answered: a person, or an agent whose draft a person approved. */
    String PERSON = "chat";

    /** The conversation of a visitor, opened when there is none. */
    Uni<ChatThread> open(String visitor, Actor by);

    Uni<Optional<ChatThread>> find(String visitor);

    /** The visitor's conversation by its own id; empty for one of another channel. */
    Uni<Optional<ChatThread>> thread(ConversationId id);

    /**
     * Stores what the visitor wrote. The journey of a prospect who is known hears that a message came, as by a mail. Repeat-safe by
     * the key.
     */
    Uni<ClientWordsApi.Receipt> said(ConversationId id, String text, String onceKey, Actor by);

    /** An answer of the built-in rule; the visitor sees it at once. Whoever calls has made sure that it claims nothing. */
    Uni<Message> answer(ConversationId id, String text, List<Claim> claims, Actor by);

    /** An answer that waits for a person's yes; one that waited before is replaced. */
    Uni<ApprovalRequest> propose(ConversationId id, String text, String summary, Actor by);

    /** Carries out what was decided about an answer: shows it, or puts it away. Repeat-safe; unknown approvals change nothing. */
    Uni<Void> settle(ApprovalId id, Actor by);

    /** The visitor is this prospect from now on: messages and the brief move over, contradictions stay side by side. */
    Uni<ChatThread> belongsTo(ConversationId id, ProspectId prospect, boolean claimed, Actor by);

    /** The visitor wants no more answers. */
    Uni<Void> close(ConversationId id, Actor by);
}
