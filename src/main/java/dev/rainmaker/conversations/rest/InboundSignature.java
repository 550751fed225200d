package dev.rainmaker.conversations.rest;

import dev.rainmaker.conversations.ConversationFailure;
import dev.rainmaker.conversations.ConversationProblem;
import dev.rainmaker.platform.clock.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signature of a delivery: hex HMAC-SHA-256 over {@code timestamp + "." + body}; the timestamp (Unix seconds) may be five
 * minutes off.
 */
@ApplicationScoped
class InboundSignature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int MAX_BYTES = 25 * 1024 * 1024;

    private final String secret;
    private final Clock clock;

    InboundSignature(@ConfigProperty(name = "rainmaker.inbound.secret") String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    void check(String timestamp, String signature, byte[] body) {
        if (body == null || timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            throw refused();
        }
        if (body.length > MAX_BYTES) {
            throw new ConversationFailure(ConversationProblem.INBOUND_TOO_LARGE, "Mails may have 25 MB at most.");
        }
        long age = Math.abs(clock.machine().getEpochSecond() - Long.parseLong(timestamp));
        if (age > TOLERANCE.toSeconds()) {
            throw refused();
        }
        var expected = sign(timestamp, body).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII))) {
            throw refused();
        }
    }

    private String sign(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", failure);
        }
    }

    private static ConversationFailure refused() {
        return new ConversationFailure(
                ConversationProblem.INBOUND_REFUSED,
                "Send X-Rainmaker-Timestamp and X-Rainmaker-Signature made with the configured secret.");
    }
}
