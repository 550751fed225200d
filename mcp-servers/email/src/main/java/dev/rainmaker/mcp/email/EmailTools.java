package dev.rainmaker.mcp.email;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import dev.rainmaker.mcp.shared.security.GrantVerifier;
import dev.rainmaker.mcp.shared.security.OutwardAct;
import dev.rainmaker.mcp.shared.store.Idempotency;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Sending of approved e-mail. */
@McpServer("email")
public class EmailTools {
    private final EmailProviders providers;
    private final EmailArguments arguments;
    private final Suppressions suppressions;
    private final GrantVerifier grants;
    private final Idempotency idempotency;
    private final Deliveries deliveries;

    EmailTools(
            EmailProviders providers,
            EmailArguments arguments,
            Suppressions suppressions,
            GrantVerifier grants,
            Idempotency idempotency,
            Deliveries deliveries) {
        this.providers = providers;
        this.arguments = arguments;
        this.suppressions = suppressions;
        this.grants = grants;
        this.idempotency = idempotency;
        this.deliveries = deliveries;
    }

    /** What the provider said. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Receipt(String messageId, String provider, String status, Instant acceptedAt) {}

    /** What is known about a message. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record DeliveryStatus(String messageId, String status, String detail) {}

    @Tool(
            name = "send_email",
            description = """
                    Sends one e-mail to one recipient. Needs approval_grant: the grant of an approval of exactly this content.
                    A repeat with the same idempotency_key sends nothing and returns the first receipt.""",
            structuredContent = true,
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = false,
                            destructiveHint = true,
                            idempotentHint = true,
                            openWorldHint = true))
    @ToolCall(server = "email", scope = "tools:email.send")
    @RunOnVirtualThread
    public Receipt send(
            @ToolArg(name = "message_id", description = "RFC 5322 Message-ID with angle brackets") String messageId,
            @ToolArg(description = "Sender's address") String from,
            @ToolArg(name = "from_name", description = "Sender's name", required = false) String fromName,
            @ToolArg(description = "Recipient's address") String to,
            @ToolArg(name = "reply_to", description = "Address for replies", required = false) String replyTo,
            @ToolArg(description = "Subject, one line of at most 500 characters") String subject,
            @ToolArg(description = "Plain text, at most 100,000 characters") String text,
            @ToolArg(description = "HTML form of the same words", required = false) String html,
            @ToolArg(name = "in_reply_to", description = "Message-ID that is answered", required = false)
                    String inReplyTo,
            @ToolArg(description = "Message-IDs of the thread, oldest first", required = false) List<String> references,
            @ToolArg(
                            name = "list_unsubscribe_url",
                            description = "One-click unsubscribe address (RFC 8058)",
                            required = false)
                    String listUnsubscribeUrl,
            @ToolArg(description = "Files, at most 10 and 20 MB together", required = false)
                    List<EmailArguments.Attachment> attachments,
            @ToolArg(name = "idempotency_key", description = "Same key, same result; one per message")
                    String idempotencyKey,
            @ToolArg(name = "approval_grant", description = "Grant of the approval", required = false) String grant) {
        var email = arguments.check(
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
                attachments);
        var fingerprint = arguments.fingerprint(email);
        var provider = providers.current();
        return idempotency.runRepeatable("send_email", idempotencyKey, fingerprint, Receipt.class, () -> {
            if (suppressions.contains(email.to())) {
                throw new ToolCallException("Refused, this recipient asked never to be contacted.");
            }
            grants.require(
                    grant,
                    new OutwardAct("send_email", "tools:email.send", fingerprint, Set.of(email.to())),
                    idempotencyKey);
            var outcome = deliveries.once(email.messageId(), provider.name(), () -> provider.send(email));
            return new Receipt(email.messageId(), provider.name(), outcome, Instant.now());
        });
    }

    @Tool(
            name = "get_delivery_status",
            description = """
                    Says what is known about a message, by its Message-ID: sent, unknown (this server never sent it), uncertain
                    (it tried and does not know whether the provider took it; look before sending again), or what the
                    provider reported since, or says when it is asked (Mailgun): deferred, delivered, bounced, unsubscribed,
                    complained.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "email", scope = "tools:email.read")
    @RunOnVirtualThread
    public DeliveryStatus deliveryStatus(
            @ToolArg(name = "message_id", description = "RFC 5322 Message-ID with angle brackets") String messageId) {
        deliveries.ask(providers.current(), Require.line("message_id", messageId, 998));
        var known = deliveries.of(messageId);
        return new DeliveryStatus(messageId, known.status(), known.detail());
    }

    @Tool(
            name = "list_suppressions",
            description = "Lists the addresses that this server refuses, 100 a page, in alphabetical order.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "email", scope = "tools:email.read")
    @RunOnVirtualThread
    public Suppressions.Listing listSuppressions(
            @ToolArg(description = "Zero-based page", defaultValue = "0") int page) {
        return suppressions.page(Require.range("page", page, 0, 100_000));
    }

    @Tool(
            name = "add_suppression",
            description = "Makes this server refuse an address from now on. Repeat-safe.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = false, idempotentHint = true))
    @ToolCall(server = "email", scope = "tools:email.write")
    @RunOnVirtualThread
    public Suppressions.Entry addSuppression(
            @ToolArg(description = "Address that must not be written to") String address,
            @ToolArg(description = "Why, one line") String reason) {
        return suppressions.add(arguments.address("address", address), Require.line("reason", reason, 200));
    }

    @Tool(
            name = "email_connection_status",
            description = "Says which provider sends, whether it is configured and whether it answers.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "email", scope = "tools:email.read")
    @RunOnVirtualThread
    public ConnectionStatus connectionStatus() {
        var provider = providers.current();
        var status = provider.status();
        return new ConnectionStatus(provider.name(), status.configured(), status.reachable(), status.detail());
    }
}
