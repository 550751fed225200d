package dev.rainmaker.mcp.storage.local;

import dev.rainmaker.mcp.storage.FileKey;
import dev.rainmaker.mcp.storage.FileLink;
import dev.rainmaker.mcp.storage.StorageConfig;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Links to files: key, end, the name of the download, and an HMAC-SHA-256 over all three. */
@ApplicationScoped
class SignedLinks {
    private final StorageConfig.Local config;
    private final Clock clock = Clock.systemUTC();

    SignedLinks(StorageConfig config) {
        this.config = config.local();
    }

    boolean isConfigured() {
        return config.secret().isPresent();
    }

    FileLink link(FileKey key, int seconds, String filename) {
        long end = clock.instant().getEpochSecond() + seconds;
        var address = config.publicUrl().replaceAll("/+$", "") + "/files/" + key.value() + "?exp=" + end + "&name="
                + URLEncoder.encode(filename, StandardCharsets.UTF_8) + "&sig="
                + sign(key.value(), end, filename);
        return new FileLink(address, Instant.ofEpochSecond(end));
    }

    /** Whether it was signed here with all three and has not ended; never without a secret. */
    boolean isValid(String key, String expiresAt, String filename, String signature) {
        if (!isConfigured()
                || expiresAt == null
                || filename == null
                || signature == null
                || !expiresAt.matches("\\d{1,12}")) {
            return false;
        }
        long end = Long.parseLong(expiresAt);
        return clock.instant().getEpochSecond() <= end
                && MessageDigest.isEqual(
                        sign(key, end, filename).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String key, long expiresAt, String filename) {
        var secret = config.secret()
                .orElseThrow(() -> new ToolCallException(
                        "Links need rainmaker.tools.storage.local.secret; ask the operator to set it."));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal((key + "\n" + expiresAt + "\n" + filename).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", failure);
        }
    }
}
