package dev.rainmaker.conversations.domain;

import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageDelivery;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.privacy.RecipientSuppressed;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.act.EmailGateway;
import dev.rainmaker.tools.read.DeliveryReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Short transaction, one call over the network, short transaction. */
@ApplicationScoped
class MailDelivery implements MessageDelivery {
    private static final Actor MAILER = Actor.system("mail");

    private final DeliverySteps steps;
    private final SuppressionsApi suppressions;
    private final EmailGateway email;
    private final DeliveryReader deliveries;

    MailDelivery(DeliverySteps steps, SuppressionsApi suppressions, EmailGateway email, DeliveryReader deliveries) {
        this.steps = steps;
        this.suppressions = suppressions;
        this.email = email;
        this.deliveries = deliveries;
    }

    @Override
    public Message send(MessageId id, Approved<EmailToSend> approved, String key) {
        if (Reactive.await(() -> suppressions.isSuppressed(approved.content().to()))) {
            return refused(id, approved.content().messageId());
        }
        Reactive.await(() -> steps.queue(id, MAILER));
        var receipt = email.send(approved, key);
        return Reactive.await(() -> steps.sent(id, receipt.provider(), MAILER));
    }

    /** A try that broke off may have sent it before its recipient wanted no more: then it is noted as what it is. */
    private Message refused(MessageId id, String mailId) {
        var queued = Reactive.await(() -> steps.isQueued(id));
        if (queued && deliveries.mayBeOut(mailId)) {
            return Reactive.await(() -> steps.sent(id, "email", MAILER));
        }
        Reactive.await(() -> steps.cancel(id, MAILER));
        throw new RecipientSuppressed();
    }
}
