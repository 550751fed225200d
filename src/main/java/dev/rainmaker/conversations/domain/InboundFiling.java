package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.Channel;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.conversations.mail.InboundMail;
import dev.rainmaker.conversations.mail.MailGuard;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.privacy.SuppressionReason;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Finds where a mail belongs, stores it there and tells the run that waits. Runs inside {@link InboundService}. */
@ApplicationScoped
class InboundFiling {
    private static final Actor INBOUND = Actor.system("inbound");

    private final MessageRepository messages;
    private final ConversationRepository conversations;
    private final ConversationService threads;
    private final MessageService outgoing;
    private final MessageTexts texts;
    private final ProspectsApi prospects;
    private final SuppressionsApi suppressions;
    private final RunSignals runs;
    private final CompanyConfig company;
    private final FieldCrypto crypto;
    private final Clock clock;
    private final Ids ids;

    InboundFiling(
            MessageRepository messages,
            ConversationRepository conversations,
            ConversationService threads,
            MessageService outgoing,
            MessageTexts texts,
            ProspectsApi prospects,
            SuppressionsApi suppressions,
            RunSignals runs,
            CompanyConfig company,
            FieldCrypto crypto,
            Clock clock,
            Ids ids) {
        this.messages = messages;
        this.conversations = conversations;
        this.threads = threads;
        this.outgoing = outgoing;
        this.texts = texts;
        this.prospects = prospects;
        this.suppressions = suppressions;
        this.runs = runs;
        this.company = company;
        this.crypto = crypto;
        this.clock = clock;
        this.ids = ids;
    }

    /** Where it went; a code means that a person must look, {@code known} that it was delivered before. */
    record Outcome(String messageId, String code, boolean known) {
        static Outcome filed(String messageId) {
            return new Outcome(messageId, null, false);
        }

        static Outcome attention(String code) {
            return new Outcome(null, code, false);
        }

        static Outcome known(String messageId) {
            return new Outcome(messageId, null, true);
        }
    }

    Uni<Outcome> file(InboundMail mail) {
        return mail.isBounce() ? bounce(mail) : reply(mail);
    }

    private Uni<Outcome> bounce(InboundMail mail) {
        var known = mail.bounced().stream().map(texts::mailIdIndex).toList();
        return messages.sentWith(known).flatMap(sent -> {
            if (sent.isEmpty()) {
                return Uni.createFrom().item(Outcome.attention("unknown_bounce"));
            }
            var bounced = sent.getFirst();
            return outgoing.change(new MessageId(bounced.id), MessageStatus.BOUNCED, INBOUND, row -> {})
                    .call(message -> mail.permanentBounce()
                            ? suppressions.suppress(
                                    mail.bouncedRecipient(),
                                    SuppressionReason.BOUNCED,
                                    "delivery report",
                                    bounced.prospectId,
                                    INBOUND)
                            : Uni.createFrom().voidItem())
                    .call(message -> signal(bounced.conversationId, "message.bounced", bounced.id))
                    .map(message -> Outcome.filed(bounced.id));
        });
    }

    private Uni<Outcome> reply(InboundMail mail) {
        if (mail.fromAddress().equalsIgnoreCase(company.senderAddress())) {
            return Uni.createFrom().item(Outcome.attention("own_mail"));
        }
        return conversationFor(mail)
                .flatMap(conversation -> conversation == null
                        ? Uni.createFrom().item(Outcome.attention("unknown_sender"))
                        : store(mail, conversation));
    }

    /** By the mails it answers, else by its sender's address. */
    private Uni<ConversationEntity> conversationFor(InboundMail mail) {
        var answered = new LinkedHashSet<String>();
        if (mail.inReplyTo() != null) {
            answered.add(texts.mailIdIndex(mail.inReplyTo()));
        }
        mail.references().forEach(id -> answered.add(texts.mailIdIndex(id)));
        return messages.sentWith(answered).flatMap(sent -> {
            if (!sent.isEmpty()) {
                return conversations.findById(sent.getFirst().conversationId);
            }
            return prospects
                    .findByEmail(mail.fromAddress())
                    .flatMap(prospect -> prospect.isEmpty()
                            ? Uni.createFrom().<ConversationEntity>nullItem()
                            : threads.entityFor(prospect.get().id(), null, INBOUND));
        });
    }

    private Uni<Outcome> store(InboundMail mail, ConversationEntity conversation) {
        var row = new MessageEntity();
        row.id = ids.next();
        row.conversationId = conversation.id;
        row.prospectId = conversation.prospectId;
        row.channel = Channel.EMAIL;
        row.direction = Direction.IN;
        row.status = MessageStatus.RECEIVED;
        row.purpose = Purpose.REPLY;
        row.automatic = MailGuard.read(mail, List.of(company.senderAddress())).isPresent();
        row.intent = row.automatic ? ReplyIntent.OUT_OF_OFFICE : null;
        row.createdAt = SqlTime.of(clock.now());
        row.sentAt = mail.date() == null ? row.createdAt : SqlTime.of(mail.date());
        var mailId = mail.messageId() == null ? "<" + row.id + "@no-id.invalid>" : mail.messageId();
        var index = texts.mailIdIndex(mailId);
        return messages.sentWith(List.of(index))
                .flatMap(own -> own.isEmpty()
                        ? messages.receivedWith(index)
                                .flatMap(known -> known == null
                                        ? persist(row, mail, mailId, conversation)
                                        : Uni.createFrom().item(Outcome.known(known.id)))
                        : Uni.createFrom().item(Outcome.attention("own_mail")));
    }

    private Uni<Outcome> persist(MessageEntity row, InboundMail mail, String mailId, ConversationEntity conversation) {
        return crypto.cipherFor(row.prospectId)
                .invoke(cipher -> {
                    texts.write(row, cipher, mailId, mail.inReplyTo(), mail.subject(), mail.text());
                    conversation.lastMessageAt = row.createdAt;
                })
                .call(cipher -> messages.persistAndFlush(row))
                .call(cipher -> outgoing.record(INBOUND, row, "received", Map.of()))
                .call(cipher -> prospects.note(new ProspectId(row.prospectId), "message.received", row.id, INBOUND))
                .call(cipher -> signal(conversation, row))
                .map(cipher -> Outcome.filed(row.id));
    }

    /** Machines' mail never wakes an agent (RFC 3834). What no journey takes any more is for a person. */
    private Uni<Void> signal(ConversationEntity conversation, MessageEntity row) {
        if (row.automatic) {
            return Uni.createFrom().voidItem();
        }
        Uni<Boolean> taken = conversation.runId == null
                ? Uni.createFrom().item(false)
                : runs.signal(conversation.runId, "message.received", row.id, "message:" + row.id);
        boolean led = conversation.status == ConversationStatus.TAKEN_OVER;
        return taken.flatMap(runs -> runs && !led
                ? Uni.createFrom().voidItem()
                : threads.callPerson(
                                new ConversationId(conversation.id),
                                true,
                                led ? "A message came while you lead." : "A message came and no journey is under way.",
                                INBOUND)
                        .replaceWithVoid());
    }

    private Uni<Void> signal(String conversationId, String name, String messageId) {
        return conversations
                .findById(conversationId)
                .flatMap(conversation -> conversation.runId == null
                        ? Uni.createFrom().voidItem()
                        : runs.signal(conversation.runId, name, messageId, name + ":" + messageId)
                                .replaceWithVoid());
    }
}
