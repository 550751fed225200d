package dev.rainmaker.conversations.domain;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.ChatToSend;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.conversations.Channel;
import dev.rainmaker.conversations.ChatApi;
import dev.rainmaker.conversations.ChatThread;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.conversations.ClientWordsApi.Receipt;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Conversations of visitors. A visitor without an address has an id where others have a prospect. */
@ApplicationScoped
class ChatService implements ChatApi {
    private final ConversationRepository conversations;
    private final ConversationService threads;
    private final MessageRepository messages;
    private final MessageService outgoing;
    private final ChatMessages texts;
    private final ChatMove move;
    private final ApprovalsApi approvals;
    private final Clock clock;
    private final Ids ids;

    ChatService(
            ConversationRepository conversations,
            ConversationService threads,
            MessageRepository messages,
            MessageService outgoing,
            ChatMessages texts,
            ChatMove move,
            ApprovalsApi approvals,
            Clock clock,
            Ids ids) {
        this.conversations = conversations;
        this.threads = threads;
        this.messages = messages;
        this.outgoing = outgoing;
        this.texts = texts;
        this.move = move;
        this.approvals = approvals;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<ChatThread> open(String visitor, Actor by) {
        return conversations.ofVisitor(visitor).flatMap(known -> {
            if (known != null) {
                return Uni.createFrom().item(view(known));
            }
            var row = new ConversationEntity();
            row.id = ids.next();
            row.prospectId = visitor;
            row.visitor = visitor;
            row.channel = Channel.CHAT;
            row.status = ConversationStatus.OPEN;
            row.createdAt = SqlTime.of(clock.now());
            row.lastMessageAt = row.createdAt;
            return conversations
                    .persistAndFlush(row)
                    .call(saved -> threads.changed(row, "opened", by))
                    .map(ChatService::view);
        });
    }

    @Override
    @WithTransaction
    public Uni<Optional<ChatThread>> find(String visitor) {
        return conversations.ofVisitor(visitor).map(row -> Optional.ofNullable(row)
                .map(ChatService::view));
    }

    @Override
    @WithTransaction
    public Uni<Optional<ChatThread>> thread(ConversationId id) {
        return conversations.require(id).map(row -> Optional.of(row)
                .filter(each -> each.channel == Channel.CHAT)
                .map(ChatService::view));
    }

    @Override
    @WithTransaction
    public Uni<Receipt> said(ConversationId id, String text, String onceKey, Actor by) {
        return conversations.require(id).flatMap(row -> texts.receive(row, anonymous(row), text, onceKey, by));
    }

    @Override
    @WithTransaction
    public Uni<Message> answer(ConversationId id, String text, List<Claim> claims, Actor by) {
        return conversations.require(id).flatMap(row -> texts.sent(row, text, claims, by));
    }

    @Override
    @WithTransaction
    public Uni<ApprovalRequest> propose(ConversationId id, String text, String summary, Actor by) {
        return conversations.require(id).flatMap(row -> texts.draft(row, text, by)
                .flatMap(message -> approvals
                        .request(
                                new RequestApproval(
                                        ApprovalKind.MESSAGE,
                                        anonymous(row) ? null : row.prospectId,
                                        "chat",
                                        row.id,
                                        null,
                                        summary,
                                        new ChatToSend(message.id().value(), row.id, text),
                                        List.of(),
                                        null,
                                        null),
                                by)
                        .call(request ->
                                outgoing.awaits(message.id(), request.id().value(), by))));
    }

    /** The house itself shows the answer, so the yes is used and carried out in one transaction. */
    @Override
    @WithTransaction
    public Uni<Void> settle(ApprovalId id, Actor by) {
        return messages.ofApproval(id.value()).flatMap(row -> {
            if (row == null || row.channel != Channel.CHAT || row.status != MessageStatus.AWAITING_APPROVAL) {
                return Uni.createFrom().voidItem();
            }
            var message = new MessageId(row.id);
            return approvals.require(id).flatMap(request -> {
                if (request.status().granted()) {
                    return show(message, row.conversationId, request, by);
                }
                return request.status() == ApprovalStatus.REJECTED
                        ? outgoing.decided(message, request, by).replaceWithVoid()
                        : request.status() == ApprovalStatus.PENDING
                                ? Uni.createFrom().voidItem()
                                : outgoing.change(message, MessageStatus.CANCELLED, by, changed -> {})
                                        .replaceWithVoid();
            });
        });
    }

    private Uni<Void> show(MessageId message, String conversation, ApprovalRequest request, Actor by) {
        return outgoing.decided(message, request, by)
                .flatMap(approved -> approvals.redeem(request.id(), ChatToSend.class, "chat:" + message.value()))
                .flatMap(yes -> outgoing.change(message, MessageStatus.QUEUED, by, row -> {}))
                .flatMap(queued -> outgoing.sent(message, PERSON, clock.now(), by))
                .call(sent ->
                        conversations.findById(conversation).invoke(row -> row.lastMessageAt = SqlTime.of(clock.now())))
                .call(sent -> threads.callPerson(new ConversationId(conversation), false, null, by))
                .replaceWithVoid()
                .onFailure(ApprovalRefused.class)
                .recoverWithUni(refused -> outgoing.change(message, MessageStatus.FAILED, by, row -> {})
                        .call(() -> threads.callPerson(
                                new ConversationId(conversation),
                                true,
                                "An approved answer was not shown: what is known has changed since.",
                                by))
                        .replaceWithVoid());
    }

    @Override
    @WithTransaction
    public Uni<ChatThread> belongsTo(ConversationId id, ProspectId prospect, boolean claimed, Actor by) {
        return conversations
                .require(id)
                .call(row -> anonymous(row)
                        ? move.to(row, prospect, claimed, by).call(() -> threads.changed(row, "linked", by))
                        : Uni.createFrom().voidItem())
                .map(ChatService::view);
    }

    @Override
    @WithTransaction
    public Uni<Void> close(ConversationId id, Actor by) {
        return conversations
                .require(id)
                .invoke(row -> row.status = ConversationStatus.CLOSED)
                .call(row -> threads.changed(row, "closed", by))
                .replaceWithVoid();
    }

    private static boolean anonymous(ConversationEntity row) {
        return row.prospectId.equals(row.visitor);
    }

    private static ChatThread view(ConversationEntity row) {
        return new ChatThread(row.toView(), anonymous(row), row.claimed);
    }
}
