package dev.rainmaker.mcp.email;

import java.util.List;

/** One checked e-mail; texts have passed the argument checks, headers hold no line breaks. */
public record OutgoingEmail(
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
        List<File> attachments) {

    /** A file that goes with it. */
    public record File(String filename, String contentType, byte[] bytes) {}
}
