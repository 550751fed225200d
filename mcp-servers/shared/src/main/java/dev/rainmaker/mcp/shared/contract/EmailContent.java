package dev.rainmaker.mcp.shared.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of an e-mail that an approval covers: all that the recipient gets. */
public record EmailContent(
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
        List<Attachment> attachments) {

    /** A file by name, type and SHA-256 of its bytes. */
    public record Attachment(String filename, String contentType, String sha256) {}

    public String fingerprint() {
        var content = new HashMap<String, Object>();
        content.put("message_id", messageId);
        content.put("from", from);
        content.put("from_name", fromName);
        content.put("to", to);
        content.put("reply_to", replyTo);
        content.put("subject", subject);
        content.put("text", text);
        content.put("html", html);
        content.put("in_reply_to", inReplyTo);
        content.put("references", references);
        content.put("list_unsubscribe_url", listUnsubscribeUrl);
        content.put(
                "attachments",
                attachments == null
                        ? null
                        : attachments.stream()
                                .map(file -> Map.of(
                                        "filename", file.filename(),
                                        "content_type", file.contentType(),
                                        "sha256", file.sha256()))
                                .toList());
        return Fingerprint.of(content);
    }
}
