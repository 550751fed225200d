package dev.rainmaker.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Makes, wraps and unwraps data keys with the master key (Tink, AES-256-GCM). */
@ApplicationScoped
class KeyWrap {
    private static final int KEY_BYTES = 32;

    private final Aead master;

    KeyWrap(CryptoConfig config) {
        try {
            AeadConfig.register();
            master = master(config.masterKey());
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new ConfigurationException("rainmaker.crypto.master-key must be 32 random bytes in base 64");
        }
    }

    private static Aead master(String base64) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("wrong length");
        }
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    byte[] newWrappedKey(String subject) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), master, context(subject));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a data key could not be made", failure);
        }
    }

    Aead unwrap(String subject, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, context(subject))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "a data key cannot be opened; is rainmaker.crypto.master-key the right one?", failure);
        }
    }

    private static byte[] context(String subject) {
        return subject.getBytes(StandardCharsets.UTF_8);
    }
}
