package dev.rainmaker.conversations;

import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Threads, messages and event briefs. Methods join or open a reactive transaction. */
public interface ConversationsApi {
    /** The e-mail conversation with a prospect, opened when there is none, led by the run if one is given. */
    Uni<Conversation> open(ProspectId prospect, String runId, Actor by);

    Uni<Conversation> require(ConversationId id);

    /** Newest first; {@code needsPerson} and {@code prospect} null mean all. */
    Uni<Page<Conversation>> find(Boolean needsPerson, ProspectId prospect, PageRequest page);

    /** All messages of a conversation, oldest first. */
    Uni<List<Message>> messages(ConversationId id);

    Uni<Message> message(MessageId id);

    /** Stores a draft in the prospect's conversation with its Message-ID and threading fixed. */
    Uni<Message> draft(DraftMessage command, Actor by);

    /** The complete e-mail of a draft: footer, unsubscribe link, threading. */
    Uni<EmailToSend> compose(MessageId id, List<AttachmentRef> attachments);

    /** Composes a draft and asks for a person's yes; the message then awaits approval. */
    Uni<ApprovalRequest> submit(
            MessageId id, ApprovalKind kind, String summary, List<AttachmentRef> attachments, Money atRisk, Actor by);

    /** Names the approval under which a draft goes out that another feature filed. */
    Uni<Message> awaits(MessageId id, String approvalId, Actor by);

    /** Carries a decision over to the message: approved (with the edited text) or rejected. Repeat-safe. */
    Uni<Message> decided(MessageId id, ApprovalRequest decision, Actor by);

    /** A draft or approved message that must not go out any more. Repeat-safe. */
    Uni<Message> cancel(MessageId id, String reason, Actor by);

    /** What the conversation agent read in a received message. */
    Uni<Message> read(MessageId id, ReplyIntent intent, double confidence, Actor by);

    /** Calls a person to the conversation, or tells that it is settled. */
    Uni<Conversation> callPerson(ConversationId id, boolean needed, String reason, Actor by);

    /**
     * Withdraws what a run has written and nobody has said yes to: pending approval requests of the run become superseded,
     * unsent drafts of its conversation cancelled. Returns how many requests there were.
     */
    Uni<Integer> withdrawDrafts(String runId, String reason, Actor by);

    /**
     * A person leads from now on, or hands back to the agents. The run of the conversation is held until then: its drafts are
     * withdrawn, and nothing more of it is submitted or sent. Repeat-safe.
     */
    Uni<Conversation> takeOver(ConversationId id, boolean takenOver, Actor by);

    /** The event brief of a prospect; empty entries when nothing is known. */
    Uni<EventBrief> brief(ProspectId prospect);

    /** Adds what a message said; contradictions are kept side by side. Announces {@code brief.changed}. */
    Uni<EventBrief> learn(ProspectId prospect, MessageId source, List<LearnedSlot> slots, Actor by);

    /** A person sets a slot; it settles contradictions and wins over agents. */
    Uni<EventBrief> correct(ProspectId prospect, BriefSlot slot, String value, Actor by);
}
