package dev.rainmaker.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Exact match on encrypted e-mail addresses and phone numbers: HMAC-SHA-256 under a key of its own, as 64 hex digits. */
@ApplicationScoped
public class BlindIndex {
    private final SecretKeySpec key;

    BlindIndex(CryptoConfig config) {
        key = new SecretKeySpec(Base64.getDecoder().decode(config.indexKey()), "HmacSHA256");
    }

    /** Index of an already normalised value; null for null. */
    public String of(String kind, String normalised) {
        if (normalised == null) {
            return null;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((kind + ":" + normalised).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", failure);
        }
    }
}
