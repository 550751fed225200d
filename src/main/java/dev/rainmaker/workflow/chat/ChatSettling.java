package dev.rainmaker.workflow.chat;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.conversations.ChatApi;
import dev.rainmaker.platform.event.EventListener;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows visitors what was approved for them, and puts away what was not. */
@ApplicationScoped
class ChatSettling implements EventListener {
    private static final Actor CHAT = Actor.system("chat");

    private final ChatApi chats;

    ChatSettling(ChatApi chats) {
        this.chats = chats;
    }

    @Override
    public String name() {
        return "chat-answers";
    }

    @Override
    public boolean wants(String type) {
        return type.equals("approval.decided");
    }

    @Override
    public void on(StoredEvent event) {
        if (event.facts().containsKey("chat")) {
            Reactive.await(() -> chats.settle(new ApprovalId(event.subject()), CHAT));
        }
    }
}
