package dev.rainmaker.conversations.domain;

import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.conversations.Channel;
import dev.rainmaker.conversations.Conversation;
import dev.rainmaker.conversations.ConversationEvent;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.ConversationLead;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.DraftMessage;
import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The facade's one implementation; opens the transaction and hands on. */
@ApplicationScoped
class ConversationService implements ConversationsApi {
    private final ConversationRepository conversations;
    private final MessageService messages;
    private final BriefService briefs;
    private final ConversationLead lead;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    ConversationService(
            ConversationRepository conversations,
            MessageService messages,
            BriefService briefs,
            ConversationLead lead,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.conversations = conversations;
        this.messages = messages;
        this.briefs = briefs;
        this.lead = lead;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<Conversation> open(ProspectId prospect, String runId, Actor by) {
        return entityFor(prospect, runId, by).map(ConversationEntity::toView);
    }

    Uni<ConversationEntity> entityFor(ProspectId prospect, String runId, Actor by) {
        return conversations.ofProspect(prospect.value(), Channel.EMAIL).flatMap(known -> {
            if (known != null) {
                known.runId = runId == null ? known.runId : runId;
                return Uni.createFrom().item(known);
            }
            var row = new ConversationEntity();
            row.id = ids.next();
            row.prospectId = prospect.value();
            row.visitor = "";
            row.channel = Channel.EMAIL;
            row.status = ConversationStatus.OPEN;
            row.runId = runId;
            row.createdAt = SqlTime.of(clock.now());
            row.lastMessageAt = row.createdAt;
            return conversations.persist(row).call(saved -> changed(row, "opened", by));
        });
    }

    @Override
    @WithTransaction
    public Uni<Conversation> require(ConversationId id) {
        return conversations.require(id).map(ConversationEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<Page<Conversation>> find(Boolean needsPerson, ProspectId prospect, PageRequest page) {
        return conversations.page(needsPerson, prospect, page).map(rows -> rows.map(ConversationEntity::toView));
    }

    @Override
    @WithTransaction
    public Uni<List<Message>> messages(ConversationId id) {
        return conversations.require(id).flatMap(messages::ofConversation);
    }

    @Override
    @WithTransaction
    public Uni<Message> message(MessageId id) {
        return messages.require(id);
    }

    @Override
    @WithTransaction
    public Uni<Message> draft(DraftMessage command, Actor by) {
        return entityFor(command.prospectId(), command.runId(), by)
                .flatMap(conversation -> messages.draft(conversation, command, by));
    }

    @Override
    @WithTransaction
    public Uni<EmailToSend> compose(MessageId id, List<AttachmentRef> attachments) {
        return conversationOf(id).flatMap(conversation -> messages.compose(id, conversation, attachments));
    }

    @Override
    @WithTransaction
    public Uni<ApprovalRequest> submit(
            MessageId id, ApprovalKind kind, String summary, List<AttachmentRef> attachments, Money atRisk, Actor by) {
        return conversationOf(id)
                .call(conversation -> conversations.requireAgents(conversation.id))
                .flatMap(conversation -> messages.submit(id, conversation, kind, summary, attachments, atRisk, by));
    }

    @Override
    @WithTransaction
    public Uni<Message> awaits(MessageId id, String approvalId, Actor by) {
        return messages.awaits(id, approvalId, by);
    }

    @Override
    @WithTransaction
    public Uni<Message> decided(MessageId id, ApprovalRequest decision, Actor by) {
        return messages.decided(id, decision, by);
    }

    @Override
    @WithTransaction
    public Uni<Message> cancel(MessageId id, String reason, Actor by) {
        return messages.change(id, MessageStatus.CANCELLED, by, row -> {});
    }

    @Override
    @WithTransaction
    public Uni<Message> read(MessageId id, ReplyIntent intent, double confidence, Actor by) {
        return messages.read(id, intent, confidence, by);
    }

    @Override
    @WithTransaction
    public Uni<Conversation> callPerson(ConversationId id, boolean needed, String reason, Actor by) {
        return conversations
                .require(id)
                .invoke(row -> {
                    row.needsPerson = needed;
                    row.needsPersonReason = needed ? reason : null;
                })
                .call(row -> changed(row, needed ? "person_called" : "person_done", by))
                .map(ConversationEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<Conversation> takeOver(ConversationId id, boolean takenOver, Actor by) {
        return conversations
                .require(id)
                .call(row -> row.runId == null ? Uni.createFrom().voidItem() : lead.follow(row.runId, takenOver, by))
                .call(row -> conversations.ledByPerson(row.id))
                .call(row -> {
                    var next = takenOver ? ConversationStatus.TAKEN_OVER : ConversationStatus.OPEN;
                    if (row.status == next) {
                        return Uni.createFrom().voidItem();
                    }
                    row.status = next;
                    return changed(row, takenOver ? "taken_over" : "handed_back", by);
                })
                .map(ConversationEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<Integer> withdrawDrafts(String runId, String reason, Actor by) {
        return messages.withdraw(runId, reason, by);
    }

    @Override
    @WithTransaction
    public Uni<EventBrief> brief(ProspectId prospect) {
        return briefs.of(prospect);
    }

    @Override
    @WithTransaction
    public Uni<EventBrief> learn(ProspectId prospect, MessageId source, List<LearnedSlot> slots, Actor by) {
        return briefs.learn(prospect, source, slots, by);
    }

    @Override
    @WithTransaction
    public Uni<EventBrief> correct(ProspectId prospect, BriefSlot slot, String value, Actor by) {
        return briefs.learn(prospect, null, List.of(new LearnedSlot(slot, value, null, true)), by);
    }

    private Uni<ConversationEntity> conversationOf(MessageId id) {
        return messages.require(id).flatMap(message -> conversations.require(message.conversationId()));
    }

    Uni<Void> changed(ConversationEntity row, String what, Actor by) {
        return audit.record(
                        by,
                        "conversation." + what,
                        "conversation",
                        row.id,
                        Map.of(),
                        Map.of("status", row.status.name().toLowerCase(Locale.ROOT), "needsPerson", row.needsPerson))
                .call(() -> outbox.add(new ConversationEvent("conversation.changed", row.id, row.prospectId)));
    }
}
