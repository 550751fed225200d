package dev.rainmaker.conversations.domain;

import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.privacy.UnsubscribeLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes the complete e-mail of a message: sender, threading, footer with postal address and unsubscribe link (CAN-SPAM). */
@ApplicationScoped
class MailComposer {
    private final CompanyConfig company;
    private final UnsubscribeLinks links;

    MailComposer(CompanyConfig company, UnsubscribeLinks links) {
        this.company = company;
        this.links = links;
    }

    EmailToSend compose(Message message, String to, List<String> references, List<AttachmentRef> attachments) {
        var unsubscribe = links.linkFor(message.prospectId().value(), to);
        var text = message.body().strip() + EmailToSend.FOOTER + company.name() + "\n" + company.postalAddress()
                + "\nNo more messages from us: " + unsubscribe + "\n";
        return new EmailToSend(
                message.mailId(),
                company.senderAddress(),
                company.senderName() + ", " + company.name(),
                to,
                company.senderAddress(),
                message.subject(),
                text,
                null,
                message.inReplyTo(),
                references,
                unsubscribe,
                attachments);
    }

    /** Message-ID that follows from our own id: a message keeps it however often it is tried. */
    String mailIdOf(String messageId) {
        var domain = company.senderAddress().substring(company.senderAddress().lastIndexOf('@') + 1);
        return "<" + messageId + "@" + domain + ">";
    }
}
