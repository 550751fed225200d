package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.ClientWords;
import dev.rainmaker.conversations.ClientWordsApi;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Stores what clients say on pages of ours beside their mails. */
@ApplicationScoped
class WordsFiling implements ClientWordsApi {
    private final MessageRepository messages;
    private final ConversationService threads;
    private final MessageService outgoing;
    private final MessageTexts texts;
    private final ReceivedNotice notice;
    private final ProspectsApi prospects;
    private final FieldCrypto crypto;
    private final Clock clock;
    private final Ids ids;

    WordsFiling(
            MessageRepository messages,
            ConversationService threads,
            MessageService outgoing,
            MessageTexts texts,
            ReceivedNotice notice,
            ProspectsApi prospects,
            FieldCrypto crypto,
            Clock clock,
            Ids ids) {
        this.messages = messages;
        this.threads = threads;
        this.outgoing = outgoing;
        this.texts = texts;
        this.notice = notice;
        this.prospects = prospects;
        this.crypto = crypto;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<Receipt> receive(ClientWords words, Actor by) {
        return crypto.cipherFor(words.prospectId().value()).flatMap(cipher -> messages.byOnceKey(words.onceKey())
                .flatMap(known -> known != null
                        ? Uni.createFrom().item(new Receipt(texts.toView(known, cipher), true))
                        : store(words, by).map(row -> new Receipt(texts.toView(row, cipher), false))));
    }

    private Uni<MessageEntity> store(ClientWords words, Actor by) {
        return threads.entityFor(words.prospectId(), null, by).flatMap(conversation -> {
            var row = new MessageEntity();
            row.id = ids.next();
            row.conversationId = conversation.id;
            row.prospectId = conversation.prospectId;
            row.channel = conversation.channel;
            row.direction = Direction.IN;
            row.status = MessageStatus.RECEIVED;
            row.purpose = Purpose.REPLY;
            row.provider = words.provider();
            row.onceKey = words.onceKey();
            row.createdAt = SqlTime.of(clock.now());
            row.sentAt = row.createdAt;
            conversation.lastMessageAt = row.createdAt;
            return crypto.cipherFor(row.prospectId)
                    .invoke(cipher -> texts.write(
                            row,
                            cipher,
                            "<" + row.id + "@" + words.provider() + ".invalid>",
                            null,
                            words.subject(),
                            words.body()))
                    .call(cipher -> messages.persistAndFlush(row))
                    .call(cipher -> outgoing.record(by, row, "received", Map.of()))
                    .call(cipher -> prospects.note(words.prospectId(), "message.received", row.id, by))
                    .call(cipher -> notice.tell(conversation, row, by))
                    .replaceWith(row);
        });
    }
}
