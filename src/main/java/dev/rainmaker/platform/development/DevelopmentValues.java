package dev.rainmaker.platform.development;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/** Ports per process and secrets per data folder; the folder is git-ignored. */
final class DevelopmentValues {
    private static final String PUBLIC_KEY = "rainmaker.security.jwt.public-key";
    private static final String PRIVATE_KEY = "rainmaker.security.jwt.private-key";
    private static final String MASTER_KEY = "rainmaker.crypto.master-key";
    private static final String INDEX_KEY = "rainmaker.crypto.index-key";
    private static final String LINK_SECRET = "rainmaker.security.link-secret";
    private static final String INBOUND_SECRET = "rainmaker.inbound.secret";
    private static final String STORAGE_SECRET = "rainmaker.tools.storage.local.secret";
    private static final String READONLY_PASSWORD = "rainmaker.database.readonly-password";
    private static final String DATABASE_PASSWORD = "rainmaker.database.embedded-password";
    private static final String DATABASE_PORT = "rainmaker.database.embedded-port";
    private static final String SMTP_PORT = "rainmaker.simulation.smtp-port";
    private static final String MEMO = "rainmaker.memo.";

    static final Set<String> NAMES = Set.of(
            PUBLIC_KEY,
            PRIVATE_KEY,
            MASTER_KEY,
            INDEX_KEY,
            LINK_SECRET,
            INBOUND_SECRET,
            STORAGE_SECRET,
            READONLY_PASSWORD,
            DATABASE_PASSWORD,
            DATABASE_PORT,
            SMTP_PORT);

    private DevelopmentValues() {}

    static synchronized String get(String name) {
        var known = System.getProperty(MEMO + name);
        if (known != null) {
            return known;
        }
        var value = name.equals(DATABASE_PORT) || name.equals(SMTP_PORT) ? freePort() : secret(name);
        System.setProperty(MEMO + name, value);
        return value;
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException("no free port", failure);
        }
    }

    private static String secret(String name) {
        var home = System.getProperty(
                "rainmaker.home", LaunchMode.current() == LaunchMode.TEST ? "target/rainmaker" : ".rainmaker");
        var file = Path.of(home, "development-secrets.properties");
        var secrets = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    secrets.load(in);
                }
            }
            if (secrets.getProperty(name) == null) {
                generate(name, secrets);
                Files.createDirectories(file.getParent());
                try (var out = Files.newBufferedWriter(file)) {
                    secrets.store(out, "Generated for development on this computer only");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the development secrets in " + file + " cannot be used", failure);
        }
        return secrets.getProperty(name);
    }

    private static void generate(String name, Properties into) {
        switch (name) {
            case PUBLIC_KEY, PRIVATE_KEY -> {
                try {
                    var generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                    var pair = generator.generateKeyPair();
                    into.setProperty(PUBLIC_KEY, pem("PUBLIC", pair.getPublic().getEncoded()));
                    into.setProperty(
                            PRIVATE_KEY, pem("PRIVATE", pair.getPrivate().getEncoded()));
                } catch (GeneralSecurityException failure) {
                    throw new IllegalStateException("this JDK has no P-256 keys", failure);
                }
            }
            case MASTER_KEY, INDEX_KEY ->
                into.setProperty(name, Base64.getEncoder().encodeToString(random(32)));
            default -> into.setProperty(name, HexFormat.of().formatHex(random(24)));
        }
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + kind + " KEY-----";
    }

    private static byte[] random(int bytes) {
        var value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return value;
    }
}
