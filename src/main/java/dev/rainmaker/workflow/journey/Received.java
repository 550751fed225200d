package dev.rainmaker.workflow.journey;

import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.engine.RunState;
import dev.rainmaker.workflow.engine.StepContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * The messages that a journey reacts to. A client may write twice before the journey wakes, and a signal may come together
 * with another one: what has been read is asked of the conversation, so that no message is passed over.
 */
@ApplicationScoped
class Received {
    private static final String KEY = "receivedIds";

    private final ConversationsApi conversations;

    Received(ConversationsApi conversations) {
        this.conversations = conversations;
    }

    /** What a person wrote into the conversation of this message and nobody has read yet, oldest first. */
    List<MessageId> unread(MessageId anyOfTheConversation) {
        var conversation = Reactive.await(() -> conversations.message(anyOfTheConversation))
                .conversationId();
        return Reactive.await(() -> conversations.messages(conversation)).stream()
                .filter(Received::isUnread)
                .map(Message::id)
                .toList();
    }

    /** What a prospect wrote before the journey began, e.g. an inquiry, oldest first. */
    List<MessageId> unread(ProspectId prospect) {
        return Reactive.await(() -> conversations.find(null, prospect, PageRequest.of(0, 5, null))).items().stream()
                .flatMap(conversation -> Reactive.await(() -> conversations.messages(conversation.id())).stream())
                .filter(Received::isUnread)
                .map(Message::id)
                .toList();
    }

    private static boolean isUnread(Message message) {
        return message.direction() == Direction.IN && !message.automatic() && message.intent() == null;
    }

    /** The journey ends here: what came too late for it is for a person. */
    void leaveToPerson(StepContext step, Actor by) {
        if (!step.state().has("messageId")) {
            return;
        }
        var ours = new MessageId(step.state().require("messageId"));
        if (unread(ours).isEmpty()) {
            return;
        }
        var conversation = Reactive.await(() -> conversations.message(ours)).conversationId();
        Reactive.await(() -> conversations.callPerson(
                conversation, true, "A message came when the journey had come to its end.", by));
    }

    /** To react to these; kept in the state, so that a repeated step reads the same ones. */
    static Map<String, Object> state(List<MessageId> messages) {
        return Map.of(KEY, messages.stream().map(MessageId::value).toList());
    }

    /** What the journey reacts to now, oldest first. */
    static List<MessageId> of(StepContext step) {
        return ids(step.state()).stream().map(MessageId::new).toList();
    }

    static List<String> ids(RunState state) {
        return state.texts(KEY);
    }
}
