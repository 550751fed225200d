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
import jakarta.enterprise.context.ApplicationScoped;

/** Short transaction, one call over the network, short transaction. */
@ApplicationScoped
class MailDelivery implements MessageDelivery {
    private static final Actor MAILER = Actor.system("mail");

    private final DeliverySteps steps;
    private final SuppressionsApi suppressions;
    private final EmailGateway email;

    MailDelivery(DeliverySteps steps, SuppressionsApi suppressions, EmailGateway email) {
        this.steps = steps;
        this.suppressions = suppressions;
        this.email = email;
    }

    @Override
    public Message send(MessageId id, Approved<EmailToSend> approved, String key) {
        if (Reactive.await(() -> suppressions.isSuppressed(approved.content().to()))) {
            Reactive.await(() -> steps.cancel(id, MAILER));
            throw new RecipientSuppressed();
        }
        Reactive.await(() -> steps.queue(id, MAILER));
        var receipt = email.send(approved, key);
        return Reactive.await(() -> steps.sent(id, receipt.provider(), MAILER));
    }
}
