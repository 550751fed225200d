package dev.rainmaker.tools.act;

import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.tools.ToolFailed;
import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import dev.rainmaker.tools.house.StorageGateway;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Sends e-mail through the email tool server, which checks the grant against the exact content. */
@ApplicationScoped
public class EmailGateway {
    private final ToolClient tools;
    private final StorageGateway storage;

    EmailGateway(ToolClient tools, StorageGateway storage) {
        this.tools = tools;
        this.storage = storage;
    }

    /** What the provider said. */
    public record Receipt(String messageId, String provider, String status, Instant acceptedAt) {}

    /**
     * Sends once; a repeat with the same key returns the first receipt.
     *
     * @throws ToolFailed when the server refuses or cannot be reached
     */
    public Receipt send(Approved<EmailToSend> approved, String idempotencyKey) {
        var email = approved.content();
        return tools.call(
                "email",
                "send_email",
                new Arguments()
                        .with("message_id", email.messageId())
                        .with("from", email.from())
                        .with("from_name", email.fromName())
                        .with("to", email.to())
                        .with("reply_to", email.replyTo())
                        .with("subject", email.subject())
                        .with("text", email.text())
                        .with("html", email.html())
                        .with("in_reply_to", email.inReplyTo())
                        .with("references", email.references())
                        .with("list_unsubscribe_url", email.listUnsubscribeUrl())
                        .with(
                                "attachments",
                                email.attachments().stream()
                                        .map(this::attachment)
                                        .toList())
                        .with("idempotency_key", idempotencyKey)
                        .with("approval_grant", approved.grantFor(email))
                        .map(),
                Receipt.class);
    }

    private Map<String, String> attachment(AttachmentRef ref) {
        var file = storage.get(ref.storageKey());
        if (!file.sha256().equals(ref.sha256())) {
            throw new ToolFailed("send_email", true, "The stored file " + ref.filename() + " is not the approved one.");
        }
        return Map.of(
                "filename", ref.filename(),
                "content_type", ref.contentType(),
                "content_base64", Base64.getEncoder().encodeToString(file.bytes()));
    }
}
