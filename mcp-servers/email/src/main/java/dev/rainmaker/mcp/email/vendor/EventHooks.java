package dev.rainmaker.mcp.email.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.email.DeliveryLedger;
import dev.rainmaker.mcp.email.EmailConfig;
import dev.rainmaker.mcp.shared.hook.Hmac;
import dev.rainmaker.mcp.shared.hook.Hooks;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What the vendors report of messages: {@code POST /hooks/email/sendgrid} (signed event webhook) and {@code /hooks/email/mailgun}.
 * Nothing is taken without a right signature that is at most five minutes old.
 */
@ApplicationScoped
class EventHooks {
    private static final long LONGEST = 4L * 1024 * 1024;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String TOKENS = "email-mailgun-token";

    private final EmailConfig config;
    private final DeliveryLedger ledger;
    private final ServerStore store;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    EventHooks(EmailConfig config, DeliveryLedger ledger, ServerStore store, ObjectMapper json) {
        this.config = config;
        this.ledger = ledger;
        this.store = store;
        this.json = json;
    }

    void routes(@Observes Router router) {
        Hooks.post(router, "/hooks/email/sendgrid", LONGEST, this::sendGrid);
        Hooks.post(router, "/hooks/email/mailgun", LONGEST, this::mailgun);
    }

    private int sendGrid(MultiMap headers, byte[] body) {
        var timestamp = headers.get("X-Twilio-Email-Event-Webhook-Timestamp");
        var signature = headers.get("X-Twilio-Email-Event-Webhook-Signature");
        var key = config.sendgrid().eventPublicKey();
        if (key.isEmpty()
                || !isRecent(timestamp)
                || !SendGridSignature.isRight(key.get(), timestamp, signature, body)) {
            return 401;
        }
        return parsed(body)
                .filter(JsonNode::isArray)
                .map(events -> {
                    events.forEach(event -> Events.sendGrid(event).ifPresent(ledger::take));
                    return 200;
                })
                .orElse(400);
    }

    private int mailgun(MultiMap headers, byte[] body) {
        var key = config.mailgun().signingKey();
        var push = parsed(body);
        var signed = push.map(node -> node.path("signature"));
        if (key.isEmpty() || signed.isEmpty()) {
            return key.isEmpty() ? 401 : 400;
        }
        var timestamp = signed.get().path("timestamp").asText("");
        var token = signed.get().path("token").asText("");
        var right =
                Hmac.of(key.get(), timestamp.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        if (!isRecent(timestamp)
                || token.isEmpty()
                || !Hmac.matches(right, signed.get().path("signature").asText(null))) {
            return 401;
        }
        var event = push.get().path("event-data");
        // A token that comes again is a replay, or Mailgun's own repeat of what was taken before: both change nothing.
        if (store.get(TOKENS, token).isEmpty()) {
            Events.mailgun(event).ifPresent(ledger::take);
        }
        store.put(TOKENS, token, "seen", TOLERANCE.multipliedBy(2));
        return 200;
    }

    private Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private boolean isRecent(String timestamp) {
        return timestamp != null
                && timestamp.matches("\\d{1,12}")
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) <= TOLERANCE.toSeconds();
    }
}
