package dev.rainmaker.platform.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts and decrypts the fields of one prospect (AES-256-GCM). The field name is bound to the text, so that a value moved to
 * another field or prospect does not decrypt. After erasure every field reads as null.
 */
public final class SubjectCipher {
    private final String subject;
    private final Aead aead;

    SubjectCipher(String subject, Aead aead) {
        this.subject = subject;
        this.aead = aead;
    }

    /** Whether the key was destroyed. */
    public boolean erased() {
        return aead == null;
    }

    /** Base-64 cipher text; null for null. */
    public String encrypt(String field, String plain) {
        if (plain == null) {
            return null;
        }
        if (erased()) {
            throw new IllegalStateException("the data of this prospect was erased; nothing new can be stored");
        }
        try {
            return Base64.getEncoder()
                    .encodeToString(aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), context(field)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a field could not be encrypted", failure);
        }
    }

    /** Plain text; null for null and after erasure. */
    public String decrypt(String field, String cipherText) {
        if (cipherText == null || erased()) {
            return null;
        }
        try {
            return new String(
                    aead.decrypt(Base64.getDecoder().decode(cipherText), context(field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "a field could not be decrypted; is rainmaker.crypto.master-key the right one?", failure);
        }
    }

    private byte[] context(String field) {
        return (subject + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
