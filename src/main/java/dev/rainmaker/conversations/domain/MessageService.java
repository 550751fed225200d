package dev.rainmaker.conversations.domain;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.approvals.Evidence;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.conversations.ConversationFailure;
import dev.rainmaker.conversations.ConversationProblem;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.DraftMessage;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageEvent;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Outgoing messages and their status. Runs inside the transaction of {@link ConversationService}. */
@ApplicationScoped
class MessageService {
    private final MessageRepository messages;
    private final MessageTexts texts;
    private final MailComposer composer;
    private final ApprovalsApi approvals;
    private final ProspectsApi prospects;
    private final FieldCrypto crypto;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    MessageService(
            MessageRepository messages,
            MessageTexts texts,
            MailComposer composer,
            ApprovalsApi approvals,
            ProspectsApi prospects,
            FieldCrypto crypto,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.messages = messages;
        this.texts = texts;
        this.composer = composer;
        this.approvals = approvals;
        this.prospects = prospects;
        this.crypto = crypto;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<Message> require(MessageId id) {
        return messages.require(id).flatMap(this::view);
    }

    Uni<List<Message>> ofConversation(ConversationEntity conversation) {
        return crypto.cipherFor(conversation.prospectId).flatMap(cipher -> messages.ofConversation(conversation.id)
                .map(rows -> rows.stream().map(row -> texts.toView(row, cipher)).toList()));
    }

    Uni<Message> draft(ConversationEntity conversation, DraftMessage command, Actor by) {
        return messages.byOnceKey(command.onceKey())
                .flatMap(known -> known != null ? view(known) : store(conversation, command, by));
    }

    private Uni<Message> store(ConversationEntity conversation, DraftMessage command, Actor by) {
        return ofConversation(conversation)
                .flatMap(thread -> crypto.cipherFor(conversation.prospectId).flatMap(cipher -> {
                    var row = new MessageEntity();
                    row.id = ids.next();
                    row.conversationId = conversation.id;
                    row.prospectId = conversation.prospectId;
                    row.channel = conversation.channel;
                    row.direction = Direction.OUT;
                    row.status = MessageStatus.DRAFT;
                    row.purpose = command.purpose();
                    row.onceKey = command.onceKey();
                    row.createdAt = SqlTime.of(clock.now());
                    var previous = Threading.answered(thread);
                    texts.write(
                            row,
                            cipher,
                            composer.mailIdOf(row.id),
                            previous == null ? null : previous.mailId(),
                            Threading.subject(command.subject(), previous),
                            command.body());
                    texts.writeClaims(row, cipher, command.claims());
                    return messages.persist(row)
                            .call(saved -> record(by, row, "drafted", Map.of()))
                            .map(saved -> texts.toView(row, cipher));
                }));
    }

    Uni<EmailToSend> compose(MessageId id, ConversationEntity conversation, List<AttachmentRef> attachments) {
        return require(id).flatMap(message -> ofConversation(conversation)
                .flatMap(thread -> prospects.require(message.prospectId()).map(prospect -> {
                    if (prospect.email() == null) {
                        throw new ConversationFailure(
                                ConversationProblem.NO_ADDRESS, "Enter an e-mail address for this prospect first.");
                    }
                    return composer.compose(
                            message, prospect.email(), Threading.references(thread, message), attachments);
                })));
    }

    Uni<ApprovalRequest> submit(
            MessageId id,
            ConversationEntity conversation,
            ApprovalKind kind,
            String summary,
            List<AttachmentRef> attachments,
            Money atRisk,
            Actor by) {
        return require(id)
                .flatMap(message -> message.approvalId() == null
                        ? request(id, conversation, kind, summary, attachments, atRisk, by)
                        : approvals.require(new ApprovalId(message.approvalId())));
    }

    private Uni<ApprovalRequest> request(
            MessageId id,
            ConversationEntity conversation,
            ApprovalKind kind,
            String summary,
            List<AttachmentRef> attachments,
            Money atRisk,
            Actor by) {
        return compose(id, conversation, attachments)
                .flatMap(email -> require(id)
                        .flatMap(message -> approvals.request(
                                new RequestApproval(
                                        kind,
                                        message.prospectId().value(),
                                        "message",
                                        id.value(),
                                        conversation.runId,
                                        summary,
                                        email,
                                        message.claims().stream()
                                                .map(claim -> new Evidence(
                                                        claim.sentence(),
                                                        claim.source(),
                                                        claim.reference(),
                                                        claim.quote(),
                                                        claim.url()))
                                                .toList(),
                                        atRisk,
                                        null,
                                        message.purpose().topic()),
                                by)))
                .call(request -> awaits(id, request.id().value(), by));
    }

    Uni<Message> awaits(MessageId id, String approvalId, Actor by) {
        return change(id, MessageStatus.AWAITING_APPROVAL, by, row -> row.approvalId = approvalId);
    }

    Uni<Message> decided(MessageId id, ApprovalRequest decision, Actor by) {
        if (!decision.status().granted()) {
            return change(id, MessageStatus.REJECTED, by, row -> {});
        }
        return messages.require(id)
                .flatMap(row -> crypto.cipherFor(row.prospectId))
                .flatMap(cipher -> change(
                        id, MessageStatus.APPROVED, by, row -> texts.writeApproved(row, cipher, decision.content())));
    }

    Uni<Message> sent(MessageId id, String provider, Instant at, Actor by) {
        return change(id, MessageStatus.SENT, by, row -> {
            row.provider = provider;
            row.sentAt = SqlTime.of(at);
        });
    }

    Uni<Message> read(MessageId id, ReplyIntent intent, double confidence, Actor by) {
        return messages.require(id)
                .invoke(row -> {
                    row.intent = intent;
                    row.intentConfidence = confidence;
                })
                .call(row ->
                        record(by, row, "read", Map.of("intent", intent.name().toLowerCase(Locale.ROOT))))
                .flatMap(this::view);
    }

    /** Takes back what a run has written and nobody has said yes to; the number of requests that were pending. */
    Uni<Integer> withdraw(String runId, String reason, Actor by) {
        return approvals.withdrawOfRun(runId, reason, by).call(() -> messages.undecidedOf(runId)
                .flatMap(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> change(new MessageId(row.id), MessageStatus.CANCELLED, by, cancelled -> {}))
                        .collect()
                        .asList()));
    }

    /** Moves a message along its status machine; already being there changes nothing. */
    Uni<Message> change(MessageId id, MessageStatus to, Actor by, Consumer<MessageEntity> with) {
        return messages.require(id).flatMap(row -> {
            if (row.status == to) {
                return view(row);
            }
            var before = text(row.status);
            row.status = row.status.to(to);
            with.accept(row);
            return record(by, row, text(to), Map.of("status", before)).flatMap(done -> view(row));
        });
    }

    Uni<Void> record(Actor by, MessageEntity row, String what, Map<String, ?> before) {
        return audit.record(by, "message." + what, "message", row.id, before, Map.of("status", text(row.status)))
                .call(() -> outbox.add(new MessageEvent(what, row.id, row.conversationId, row.prospectId)));
    }

    private Uni<Message> view(MessageEntity row) {
        return crypto.cipherFor(row.prospectId).map(cipher -> texts.toView(row, cipher));
    }

    private static String text(MessageStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
