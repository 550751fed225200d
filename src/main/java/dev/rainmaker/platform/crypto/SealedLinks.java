package dev.rainmaker.platform.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens for public links: what they stand for is encrypted and authenticated (AES-256-GCM) under a key per purpose, so that
 * a link can be neither guessed, read, altered nor used for another purpose.
 */
@ApplicationScoped
public class SealedLinks {
    private final String secret;

    SealedLinks(@ConfigProperty(name = "rainmaker.security.link-secret") String secret) {
        this.secret = secret;
    }

    /** URL-safe token for a payload. */
    public String seal(String purpose, String payload) {
        try {
            var sealed = key(purpose).encrypt(payload.getBytes(StandardCharsets.UTF_8), bytes(purpose));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a link could not be sealed", failure);
        }
    }

    /** The payload, or empty for anything that we did not seal for this purpose. */
    public Optional<String> open(String purpose, String token) {
        try {
            var plain = key(purpose).decrypt(Base64.getUrlDecoder().decode(token), bytes(purpose));
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private AesGcmJce key(String purpose) throws GeneralSecurityException {
        return new AesGcmJce(MessageDigest.getInstance("SHA-256").digest(bytes(secret + "/" + purpose)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
