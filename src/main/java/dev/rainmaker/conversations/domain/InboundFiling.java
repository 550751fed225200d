package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.Channel;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.conversations.StrangersMail;
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
    private final ReceivedNotice notice;
    private final StrangersMail strangers;
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
            ReceivedNotice notice,
            StrangersMail strangers,
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
        this.notice = notice;
        this.strangers = strangers;
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

    /** The guard decides first: what a machine wrote is kept where it belongs and wakes no run. */
    Uni<Outcome> file(InboundMail mail) {
        var machine = MailGuard.read(mail, List.of(company.senderAddress())).orElse(null);
        if (machine != null && machine.kind() == MailGuard.Kind.OWN) {
            return Uni.createFrom().item(Outcome.attention("own_mail"));
        }
        boolean failed = machine != null && machine.failed();
        if (mail.isBounce() && failed) {
            return bounce(mail);
        }
        return failed ? reportInWords(mail, machine) : reply(mail, machine);
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

    /**
     * A report without the fields of RFC 3464 is no ground to suppress an address or to end a journey: a person sees the
     * message as bounced and decides.
     */
    private Uni<Outcome> reportInWords(InboundMail mail, MailGuard.Finding report) {
        return messages.sentWith(answered(mail, report)).flatMap(sent -> {
            if (sent.isEmpty()) {
                return reply(mail, report);
            }
            var failed = sent.getFirst();
            return conversations
                    .findById(failed.conversationId)
                    .flatMap(conversation -> store(mail, conversation, report))
                    .call(outcome -> outcome.known() || !failed.status.allowed().contains(MessageStatus.BOUNCED)
                            ? Uni.createFrom().voidItem()
                            : outgoing.change(new MessageId(failed.id), MessageStatus.BOUNCED, INBOUND, row -> {}));
        });
    }

    /** @param machine what the guard found; null for a person's mail */
    private Uni<Outcome> reply(InboundMail mail, MailGuard.Finding machine) {
        boolean report = machine != null && machine.kind() == MailGuard.Kind.BOUNCE;
        return conversationFor(mail, machine)
                .flatMap(conversation -> conversation == null
                        ? report ? Uni.createFrom().item(Outcome.attention("unknown_bounce")) : stranger(mail)
                        : store(mail, conversation, machine));
    }

    private Uni<Outcome> stranger(InboundMail mail) {
        return strangers
                .take(new StrangersMail.Letter(mail.fromAddress(), mail.subject(), mail.text()))
                .map(taken -> taken ? Outcome.filed(null) : Outcome.attention("unknown_sender"));
    }

    /** Of the mails that it answers, or reports on; what it answers directly decides before the rest of the thread. */
    private List<String> answered(InboundMail mail, MailGuard.Finding machine) {
        var direct = new LinkedHashSet<String>();
        if (mail.inReplyTo() != null) {
            direct.add(mail.inReplyTo());
        }
        if (machine != null && machine.kind() == MailGuard.Kind.BOUNCE) {
            direct.addAll(mail.bounced());
        }
        if (machine == null || machine.kind() != MailGuard.Kind.BOUNCE || direct.isEmpty()) {
            direct.addAll(mail.references());
        }
        return direct.stream().map(texts::mailIdIndex).toList();
    }

    /** By the mails it answers, else by its sender's address. */
    private Uni<ConversationEntity> conversationFor(InboundMail mail, MailGuard.Finding machine) {
        return messages.sentWith(answered(mail, machine)).flatMap(sent -> {
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

    private Uni<Outcome> store(InboundMail mail, ConversationEntity conversation, MailGuard.Finding machine) {
        var row = new MessageEntity();
        row.id = ids.next();
        row.conversationId = conversation.id;
        row.prospectId = conversation.prospectId;
        row.channel = Channel.EMAIL;
        row.direction = Direction.IN;
        row.status = MessageStatus.RECEIVED;
        row.purpose = Purpose.REPLY;
        row.automatic = machine != null;
        row.intent = machine == null ? null : intent(machine);
        row.createdAt = SqlTime.of(clock.now());
        row.sentAt = mail.date() == null ? row.createdAt : SqlTime.of(mail.date());
        var mailId = mail.messageId() == null ? "<" + row.id + "@no-id.invalid>" : mail.messageId();
        var index = texts.mailIdIndex(mailId);
        return messages.sentWith(List.of(index))
                .flatMap(own -> own.isEmpty()
                        ? messages.receivedWith(index)
                                .flatMap(known -> known == null
                                        ? persist(row, mail, mailId, conversation)
                                                .call(() -> tellOf(machine, conversation))
                                        : Uni.createFrom().item(Outcome.known(known.id)))
                        : Uni.createFrom().item(Outcome.attention("own_mail")));
    }

    private static ReplyIntent intent(MailGuard.Finding machine) {
        return machine.kind() == MailGuard.Kind.BOUNCE ? ReplyIntent.BOUNCE : ReplyIntent.OUT_OF_OFFICE;
    }

    private Uni<Void> tellOf(MailGuard.Finding machine, ConversationEntity conversation) {
        return machine == null || !machine.failed()
                ? Uni.createFrom().voidItem()
                : threads.callPerson(
                                new ConversationId(conversation.id),
                                true,
                                "A mail system reports that a message was not delivered.",
                                INBOUND)
                        .replaceWithVoid();
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
                .call(cipher -> notice.tell(conversation, row, INBOUND))
                .map(cipher -> Outcome.filed(row.id));
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
