package dev.rainmaker.mcp.shared;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Token keys, a free port and room for many calls for the tests of every server; the keys are made anew in each JVM. */
public final class TestKeys implements ConfigSource {
    private static final String PUBLIC = "mp.jwt.verify.publickey";
    private static final String PRIVATE = "smallrye.jwt.sign.key";

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getValue(String name) {
        return switch (name) {
            case "quarkus.http.test-port" -> "0";
            case "mp.jwt.verify.publickey.algorithm", "smallrye.jwt.new-token.signature-algorithm" -> "ES256";
            case "mp.jwt.verify.issuer" -> "rainmaker";
            // or a fuzz test would only see its limit
            case "rainmaker.tools-rate.calls-per-minute" -> "10000000";
            case PUBLIC, PRIVATE -> key(name);
            default -> null;
        };
    }

    @Override
    public String getName() {
        return "keys for tests";
    }

    /** Class loaders come and go in tests; system properties stay. */
    private static synchronized String key(String name) {
        if (System.getProperty("test." + name) == null) {
            try {
                var generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                var pair = generator.generateKeyPair();
                System.setProperty(
                        "test." + PUBLIC, pem("PUBLIC", pair.getPublic().getEncoded()));
                System.setProperty(
                        "test." + PRIVATE, pem("PRIVATE", pair.getPrivate().getEncoded()));
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return System.getProperty("test." + name);
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + " KEY-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + kind
                + " KEY-----";
    }
}
