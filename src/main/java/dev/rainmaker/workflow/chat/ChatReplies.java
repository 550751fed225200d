package dev.rainmaker.workflow.chat;

import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.conversations.ChatApi;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers that people of the house write. They pass the same gate as drafts; who may decide decides by sending. */
@ApplicationScoped
class ChatReplies {
    private final ChatApi chats;
    private final ApprovalsApi approvals;

    ChatReplies(ChatApi chats, ApprovalsApi approvals) {
        this.chats = chats;
        this.approvals = approvals;
    }

    @WithTransaction
    Uni<ChatReply> reply(ConversationId id, String text, Actor by) {
        return chats.thread(id)
                .map(thread -> thread.orElseThrow(
                        () -> new ChatRefused(ChatProblem.NO_CHAT, "Answers of this kind go to visitors of the chat.")))
                .flatMap(thread -> chats.propose(id, text, "Answer in the chat", by))
                .flatMap(request -> by.decides() && clean(request)
                        ? send(request, by)
                        : Uni.createFrom().item(new ChatReply(request.id().value(), false)));
    }

    private static boolean clean(ApprovalRequest request) {
        return request.checked() != null
                && request.checked().contradicted().isEmpty()
                && request.checked().unsupported().isEmpty();
    }

    private Uni<ChatReply> send(ApprovalRequest request, Actor by) {
        return approvals
                .approve(request.id(), request.fingerprint(), null, by)
                .flatMap(approved -> chats.settle(request.id(), by))
                .replaceWith(new ChatReply(request.id().value(), true));
    }
}
