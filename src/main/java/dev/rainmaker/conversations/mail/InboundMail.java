package dev.rainmaker.conversations.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a received mail says, reduced to what the house uses.
 *
 * @param fromAddress bare address, lower case
 * @param text plain text; made from HTML when there is no plain part
 * @param bounced Message-IDs of our mails that it reports on, when this is a delivery report; from its text, too
 * @param bouncedRecipient address that the report names, or null
 * @param permanentBounce whether the report says that trying again is useless (status 5.x.x)
 * @param action what a delivery report says became of the mail (RFC 3464: failed, delayed, delivered, relayed, expanded), or null
 * @param calendarMethod what its calendar part does (RFC 5546: reply, request, cancel, counter), or null when it has none
 * @param headers first value of each header, by its name in lower case
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
        boolean permanentBounce,
        String action,
        String calendarMethod,
        Map<String, String> headers) {
    public InboundMail {
        headers = Map.copyOf(headers);
    }

    /** Whether a machine reports a failed delivery. */
    public boolean isBounce() {
        return contentType != null && contentType.startsWith("multipart/report") && bouncedRecipient != null;
    }
}
