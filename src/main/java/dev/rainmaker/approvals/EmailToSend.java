package dev.rainmaker.approvals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rainmaker.mcp.shared.contract.EmailContent;
import java.util.List;

/**
 * One e-mail, complete, as the recipient will get it.
 *
 * @param messageId RFC 5322 id with angle brackets, fixed when the message is drafted
 * @param html rendered from the text, or null
 * @param listUnsubscribeUrl one-click address (RFC 8058)
 */
public record EmailToSend(
        String messageId,
        String from,
        String fromName,
        String to,
        String replyTo,
        String subject,
        String text,
        String html,
        String inReplyTo,
        List<String> references,
        String listUnsubscribeUrl,
        List<AttachmentRef> attachments)
        implements OutwardPart {
    /** What separates the words of a message from its footer (RFC 3676, section 4.3). */
    public static final String FOOTER = "\n\n-- \n";

    public EmailToSend {
        references = references == null ? List.of() : List.copyOf(references);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    @Override
    @JsonIgnore
    public String tool() {
        return "send_email";
    }

    @Override
    @JsonIgnore
    public String fingerprint() {
        return new EmailContent(
                        messageId,
                        from,
                        fromName,
                        to,
                        replyTo,
                        subject,
                        text,
                        html,
                        inReplyTo,
                        references,
                        listUnsubscribeUrl,
                        attachments.stream()
                                .map(file ->
                                        new EmailContent.Attachment(file.filename(), file.contentType(), file.sha256()))
                                .toList())
                .fingerprint();
    }

    @Override
    @JsonIgnore
    public String recipient() {
        return to;
    }

    /**
     * An edited text drops a rendered HTML form: the recipient gets the person's words. The footer with sender, postal
     * address and unsubscribe link stays, whatever was edited.
     */
    @Override
    public EmailToSend edited(Edits edits) {
        return new EmailToSend(
                messageId,
                from,
                fromName,
                to,
                replyTo,
                edits.subject() == null ? subject : edits.subject(),
                edits.text() == null ? text : withFooter(edits.text()),
                edits.text() == null ? html : null,
                inReplyTo,
                references,
                listUnsubscribeUrl,
                attachments);
    }

    private String withFooter(String edited) {
        int footer = text.indexOf(FOOTER);
        if (footer < 0 || edited.contains(text.substring(footer).strip())) {
            return edited;
        }
        int remnant = edited.indexOf(FOOTER);
        return (remnant < 0 ? edited : edited.substring(0, remnant)).stripTrailing() + text.substring(footer);
    }
}
