package dev.rainmaker.workflow.chat;

import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.conversations.Channel;
import dev.rainmaker.conversations.ChatApi;
import dev.rainmaker.conversations.ChatThread;
import dev.rainmaker.conversations.Conversation;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.privacy.SuppressionReason;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What stops everything, whichever way it is said: sensitive news, a wish to hear no more, a complaint. */
@ApplicationScoped
class ChatStops {
    private static final int CHANNELS = 20;

    private final ConversationsApi conversations;
    private final ApprovalsApi approvals;
    private final SuppressionsApi suppressions;
    private final ProspectsApi prospects;
    private final ChatApi chats;

    ChatStops(
            ConversationsApi conversations,
            ApprovalsApi approvals,
            SuppressionsApi suppressions,
            ProspectsApi prospects,
            ChatApi chats) {
        this.conversations = conversations;
        this.approvals = approvals;
        this.suppressions = suppressions;
        this.prospects = prospects;
        this.chats = chats;
    }

    /** A person leads here and by mail from now on; what waited for a yes is withdrawn. */
    Uni<Void> sensitive(ChatThread thread, Actor by) {
        var chat = thread.conversation();
        return withdraw(thread, by)
                .flatMap(done -> led(chat, by))
                .flatMap(done -> thread.anonymous()
                        ? Uni.createFrom().voidItem()
                        : conversations
                                .find(null, chat.prospectId(), PageRequest.of(0, CHANNELS, null))
                                .flatMap(page -> Multi.createFrom()
                                        .iterable(page.items())
                                        .filter(other -> other.channel() == Channel.EMAIL)
                                        .onItem()
                                        .transformToUniAndConcatenate(other -> led(other, by))
                                        .collect()
                                        .asList())
                                .flatMap(all -> approvals.withdraw(
                                        chat.prospectId().value(), "the client has told sensitive news", by))
                                .replaceWithVoid());
    }

    private Uni<Void> led(Conversation conversation, Actor by) {
        return conversations
                .takeOver(conversation.id(), true, by)
                .flatMap(taken -> conversations.callPerson(
                        conversation.id(), true, "Sensitive news: a person should answer, nothing else is sent.", by))
                .replaceWithVoid();
    }

    Uni<Void> optOut(ChatThread thread, Actor by) {
        return withdraw(thread, by)
                .flatMap(done -> suppress(thread, SuppressionReason.UNSUBSCRIBED))
                .flatMap(done -> chats.close(thread.conversation().id(), by));
    }

    Uni<Void> complaint(ChatThread thread, Actor by) {
        return withdraw(thread, by)
                .flatMap(done -> suppress(thread, SuppressionReason.COMPLAINED))
                .flatMap(done -> conversations.callPerson(
                        thread.conversation().id(),
                        true,
                        "Complaint in the chat: answer in person, nothing else is sent.",
                        by))
                .replaceWithVoid();
    }

    private Uni<Void> withdraw(ChatThread thread, Actor by) {
        return approvals
                .withdrawAbout(
                        "chat", thread.conversation().id().value(), "the visitor's last words stop everything", by)
                .replaceWithVoid();
    }

    private Uni<Void> suppress(ChatThread thread, SuppressionReason reason) {
        if (thread.anonymous()) {
            return Uni.createFrom().voidItem();
        }
        var id = thread.conversation().prospectId();
        return prospects
                .require(id)
                .flatMap(prospect -> prospect.email() == null
                        ? Uni.createFrom().voidItem()
                        : suppressions
                                .suppress(prospect.email(), reason, "chat", id.value(), Actor.client(id.value()))
                                .replaceWithVoid());
    }
}
