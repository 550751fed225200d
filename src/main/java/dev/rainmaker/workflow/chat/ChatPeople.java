package dev.rainmaker.workflow.chat;

import dev.rainmaker.agents.InstantConversation;
import dev.rainmaker.conversations.ChatApi;
import dev.rainmaker.conversations.ChatThread;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.CreateProspect;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Makes a visitor who tells an address or a number a prospect. Somebody who is known already is only claimed to be here: what is
 * known of them is neither shown nor overwritten.
 */
@ApplicationScoped
class ChatPeople {
    private final InstantConversation agent;
    private final ProspectsApi prospects;
    private final ChatApi chats;

    ChatPeople(InstantConversation agent, ProspectsApi prospects, ChatApi chats) {
        this.agent = agent;
        this.prospects = prospects;
        this.chats = chats;
    }

    /** The thread as it is once the words have been looked at. Joins the caller's transaction. */
    Uni<ChatThread> link(ChatThread thread, String words, Actor by) {
        var contact = thread.anonymous() ? agent.contact(words) : Optional.<InstantConversation.Contact>empty();
        if (contact.isEmpty()) {
            return Uni.createFrom().item(thread);
        }
        var id = thread.conversation().id();
        var somebody = somebody(contact.get());
        return prospects
                .findDuplicate(somebody)
                .flatMap(known -> known.isPresent()
                        ? chats.belongsTo(id, known.get().existing(), true, by)
                        : prospects
                                .create(somebody, by)
                                .flatMap(created -> chats.belongsTo(id, created.id(), false, by)));
    }

    private static CreateProspect somebody(InstantConversation.Contact contact) {
        return new CreateProspect(
                ProspectType.INDIVIDUAL,
                contact.name() == null ? "Chat visitor" : contact.name(),
                null,
                contact.email(),
                contact.phone(),
                null,
                null,
                null,
                null,
                "Wrote in the chat on our site and left an address.",
                "chat",
                false);
    }
}
