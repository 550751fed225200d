package dev.rainmaker.mcp.email;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.contract.EmailContent;
import dev.rainmaker.mcp.shared.contract.Sha256;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the arguments of send_email; nothing passes that could become a second header. */
@ApplicationScoped
class EmailArguments {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:\\\\@()\\[\\]]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final Pattern MAIL_ID = Pattern.compile("<[^<>\\s@]{1,250}@[^<>\\s@]{1,250}>");
    private static final int MAX_FILES = 10;
    private static final long MAX_BYTES = 20L * 1024 * 1024;

    /** A file as the caller sends it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Attachment(String filename, String contentType, String contentBase64) {}

    OutgoingEmail check(
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
        var url = Require.optionalLine("list_unsubscribe_url", listUnsubscribeUrl, 2_000);
        if (url != null && !url.matches("https?://[^\\s<>]+")) {
            throw new ToolCallException("list_unsubscribe_url must be a web address.");
        }
        return new OutgoingEmail(
                mailId("message_id", messageId),
                address("from", from),
                Require.optionalLine("from_name", fromName, 200),
                address("to", to),
                replyTo == null ? null : address("reply_to", replyTo),
                Require.line("subject", subject, 500),
                Require.text("text", text, 100_000),
                Require.optionalText("html", html, 500_000),
                inReplyTo == null ? null : mailId("in_reply_to", inReplyTo),
                references == null
                        ? List.of()
                        : references.stream()
                                .map(id -> mailId("references", id))
                                .limit(100)
                                .toList(),
                url,
                files(attachments));
    }

    String address(String name, String value) {
        if (!ADDRESS.matcher(Require.line(name, value, 254)).matches()) {
            throw new ToolCallException(name + " must be a plain e-mail address.");
        }
        return value;
    }

    String fingerprint(OutgoingEmail email) {
        return new EmailContent(
                        email.messageId(),
                        email.from(),
                        email.fromName(),
                        email.to(),
                        email.replyTo(),
                        email.subject(),
                        email.text(),
                        email.html(),
                        email.inReplyTo(),
                        email.references(),
                        email.listUnsubscribeUrl(),
                        email.attachments().stream()
                                .map(file -> new EmailContent.Attachment(
                                        file.filename(), file.contentType(), Sha256.of(file.bytes())))
                                .toList())
                .fingerprint();
    }

    private static String mailId(String name, String value) {
        if (!MAIL_ID.matcher(Require.line(name, value, 510)).matches()) {
            throw new ToolCallException(name + " must look like <id@domain>.");
        }
        return value;
    }

    private static List<OutgoingEmail.File> files(List<Attachment> attachments) {
        if (attachments == null) {
            return List.of();
        }
        if (attachments.size() > MAX_FILES) {
            throw new ToolCallException("attachments: at most " + MAX_FILES + " files.");
        }
        var files = attachments.stream().map(EmailArguments::file).toList();
        if (files.stream().mapToLong(file -> file.bytes().length).sum() > MAX_BYTES) {
            throw new ToolCallException("attachments: at most 20 MB together.");
        }
        return files;
    }

    private static OutgoingEmail.File file(Attachment attachment) {
        var type = Require.line("attachments.content_type", attachment.contentType(), 100);
        if (!type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+(; ?[a-z]+=[A-Za-z0-9._-]+)*")) {
            throw new ToolCallException("attachments.content_type must be a media type such as application/pdf.");
        }
        try {
            return new OutgoingEmail.File(
                    Require.line("attachments.filename", attachment.filename(), 150)
                            .replaceAll("[\"\\\\/]", "_"),
                    type,
                    Base64.getDecoder()
                            .decode(Require.text(
                                    "attachments.content_base64", attachment.contentBase64(), 30_000_000)));
        } catch (IllegalArgumentException notBase64) {
            throw new ToolCallException("attachments.content_base64 is not base 64.");
        }
    }
}
