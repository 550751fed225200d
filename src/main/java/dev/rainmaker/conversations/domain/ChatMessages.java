package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.Channel;
import dev.rainmaker.conversations.ChatApi;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.conversations.ClientWordsApi.Receipt;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.DraftMessage;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Rows of what is said in the chat. Runs inside the transaction of {@link ChatService}. */
@ApplicationScoped
class ChatMessages {
    private static final String SUBJECT = "Chat";

    private final MessageRepository messages;
    private final ConversationRepository conversations;
    private final MessageService outgoing;
    private final MessageTexts texts;
    private final ProspectsApi prospects;
    private final RunSignals runs;
    private final FieldCrypto crypto;
    private final Clock clock;
    private final Ids ids;

    ChatMessages(
            MessageRepository messages,
            ConversationRepository conversations,
            MessageService outgoing,
            MessageTexts texts,
            ProspectsApi prospects,
            RunSignals runs,
            FieldCrypto crypto,
            Clock clock,
            Ids ids) {
        this.messages = messages;
        this.conversations = conversations;
        this.outgoing = outgoing;
        this.texts = texts;
        this.prospects = prospects;
        this.runs = runs;
        this.crypto = crypto;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<Receipt> receive(ConversationEntity conversation, boolean anonymous, String text, String onceKey, Actor by) {
        return crypto.cipherFor(conversation.prospectId)
                .flatMap(cipher -> messages.byOnceKey(onceKey).flatMap(known -> {
                    if (known != null) {
                        return Uni.createFrom().item(new Receipt(texts.toView(known, cipher), true));
                    }
                    var row = row(conversation, Direction.IN, MessageStatus.RECEIVED, Purpose.REPLY);
                    row.onceKey = onceKey;
                    return store(row, conversation, text, List.of(), "received", by)
                            .call(() -> anonymous ? Uni.createFrom().voidItem() : known(row, by))
                            .map(message -> new Receipt(message, false));
                }));
    }

    /** A prospect's journey is led by mail; it hears that the client wrote, so that it doesn't follow up on silence. */
    private Uni<Void> known(MessageEntity row, Actor by) {
        return prospects
                .note(new ProspectId(row.prospectId), "message.received", row.id, by)
                .flatMap(noted -> conversations.ofProspect(row.prospectId, Channel.EMAIL))
                .flatMap(mail -> mail == null || mail.runId == null
                        ? Uni.createFrom().item(false)
                        : runs.signal(mail.runId, "message.received", row.id, "message:" + row.id))
                .replaceWithVoid();
    }

    Uni<Message> sent(ConversationEntity conversation, String text, List<Claim> claims, Actor by) {
        var row = row(conversation, Direction.OUT, MessageStatus.SENT, Purpose.ANSWER);
        row.provider = ChatApi.RULE;
        return store(row, conversation, text, claims, "sent", by);
    }

    Uni<Message> draft(ConversationEntity conversation, String text, Actor by) {
        return outgoing.draft(
                conversation,
                new DraftMessage(
                        new ProspectId(conversation.prospectId), null, Purpose.ANSWER, SUBJECT, text, List.of(), null),
                by);
    }

    private MessageEntity row(
            ConversationEntity conversation, Direction direction, MessageStatus status, Purpose purpose) {
        var row = new MessageEntity();
        row.id = ids.next();
        row.conversationId = conversation.id;
        row.prospectId = conversation.prospectId;
        row.channel = conversation.channel;
        row.direction = direction;
        row.status = status;
        row.purpose = purpose;
        row.createdAt = SqlTime.of(clock.now());
        row.sentAt = row.createdAt;
        conversation.lastMessageAt = row.createdAt;
        return row;
    }

    private Uni<Message> store(
            MessageEntity row,
            ConversationEntity conversation,
            String text,
            List<Claim> claims,
            String what,
            Actor by) {
        return crypto.cipherFor(conversation.prospectId).flatMap(cipher -> {
            texts.write(row, cipher, "<" + row.id + "@chat.invalid>", null, SUBJECT, text);
            texts.writeClaims(row, cipher, claims);
            return messages.persistAndFlush(row)
                    .call(saved -> outgoing.record(by, row, what, Map.of()))
                    .map(saved -> texts.toView(row, cipher));
        });
    }
}
