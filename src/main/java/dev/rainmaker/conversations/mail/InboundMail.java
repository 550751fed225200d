package dev.rainmaker.conversations.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a received mail says, reduced to what the house uses.
 *
 * @param fromAddress bare address, lower case
 * @param text plain text; made from HTML when there is no plain part
 * @param bounced Message-IDs of our mails that could not be delivered, when this is a delivery report
 * @param bouncedRecipient address that the report names, or null
 * @param permanentBounce whether the report says that trying again is useless (status 5.x.x)
 */
public record InboundMail(
        String messageId,
        String inReplyTo,
        List<String> references,
        String fromAddress,
        String fromName,
        String subject,
        String text,
        String contentType,
        String autoSubmitted,
        String precedence,
        Instant date,
        List<String> bounced,
        String bouncedRecipient,
        boolean permanentBounce) {

    /** Whether a machine reports a failed delivery. */
    public boolean isBounce() {
        return contentType != null && contentType.startsWith("multipart/report") && bouncedRecipient != null;
    }

    /** Whether a machine wrote it (RFC 3834): nobody answers such mail. */
    public boolean isAutomatic() {
        return isBounce()
                || (autoSubmitted != null && !autoSubmitted.equalsIgnoreCase("no"))
                || (precedence != null && precedence.toLowerCase(Locale.ROOT).matches("auto_reply|bulk|junk|list"));
    }
}
