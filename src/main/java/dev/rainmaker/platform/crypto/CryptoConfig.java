package dev.rainmaker.platform.crypto;

import io.smallrye.config.ConfigMapping;

/** {@code rainmaker.crypto.*}; both keys are 32 random bytes in base 64. Losing the master key loses the personal data. */
@ConfigMapping(prefix = "rainmaker.crypto")
public interface CryptoConfig {
    /** Wraps the key of each prospect. */
    String masterKey();

    /** Keys the blind index of e-mail addresses and phone numbers. */
    String indexKey();
}
