package dev.rainmaker.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;

/** Encrypts one text under a key made for it alone, which is wrapped by the master key and kept beside it. */
@ApplicationScoped
public class Envelope {
    private static final String FIELD = "text";

    private final KeyWrap wrap;

    Envelope(KeyWrap wrap) {
        this.wrap = wrap;
    }

    /**
     * What is stored: the wrapped key and the cipher text, neither of use without the master key.
     *
     * @param key wrapped data key
     * @param text base-64 cipher text
     */
    public record Sealed(byte[] key, String text) {}

    /** Encrypts; the owner (an id of at most 64 characters) is bound to both parts. */
    public Sealed seal(String owner, String plain) {
        var key = wrap.newWrappedKey(owner);
        return new Sealed(key, cipher(owner, key).encrypt(FIELD, plain));
    }

    /** Decrypts what was sealed for the same owner; fails for anything else. */
    public String open(String owner, Sealed sealed) {
        return cipher(owner, sealed.key()).decrypt(FIELD, sealed.text());
    }

    private SubjectCipher cipher(String owner, byte[] key) {
        return new SubjectCipher(owner, wrap.unwrap(owner, key));
    }
}
