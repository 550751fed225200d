package dev.rainmaker.mcp.storage;

import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Links to files: key, end and an HMAC-SHA-256 over both. */
@ApplicationScoped
class SignedLinks {
    private final StorageConfig config;
    private final Clock clock = Clock.systemUTC();

    SignedLinks(StorageConfig config) {
        this.config = config;
    }

    String link(FileKey key, long expiresAt) {
        return config.publicUrl().replaceAll("/+$", "") + "/files/" + key.value() + "?exp=" + expiresAt + "&sig="
                + sign(key.value(), expiresAt);
    }

    long secondsFromNow(int seconds) {
        return clock.instant().getEpochSecond() + seconds;
    }

    boolean isValid(String key, String expiresAt, String signature) {
        if (expiresAt == null || signature == null || !expiresAt.matches("\\d{1,12}")) {
            return false;
        }
        long end = Long.parseLong(expiresAt);
        return clock.instant().getEpochSecond() <= end
                && MessageDigest.isEqual(
                        sign(key, end).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String key, long expiresAt) {
        var secret = config.secret()
                .orElseThrow(() ->
                        new ToolCallException("Links need rainmaker.tools.storage.local.secret; ask the operator to set it."));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((key + "\n" + expiresAt).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", failure);
        }
    }
}
