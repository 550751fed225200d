package dev.rainmaker.platform.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import dev.rainmaker.platform.database.NativeSql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Hands out the cipher of a prospect. Keys lie wrapped by the master key in {@code data_key}; destroying one makes the
 * prospect's encrypted fields unreadable everywhere at once. Unwrapped keys are kept for a minute.
 */
@ApplicationScoped
public class FieldCrypto {
    private static final String SELECT = "SELECT subject_id, wrapped_key FROM data_key WHERE subject_id IN (:ids)";
    private static final String INSERT = "INSERT IGNORE INTO data_key (subject_id, wrapped_key) VALUES (?, ?)";

    private final KeyWrap wrap;
    private final AgroalDataSource database;
    private final Cache<String, SubjectCipher> ciphers = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    FieldCrypto(KeyWrap wrap, AgroalDataSource database) {
        this.wrap = wrap;
        this.database = database;
    }

    /** Cipher of a prospect, its key made when there is none yet. Within the current reactive session. */
    public Uni<SubjectCipher> cipherFor(String subject) {
        var known = ciphers.getIfPresent(subject);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, subject)
                        .setParameter(2, wrap.newWrappedKey(subject))
                        .executeUpdate())
                .flatMap(inserted -> ciphersFor(List.of(subject)))
                .map(all -> all.get(subject));
    }

    /** Ciphers of several prospects in one query; a prospect without a key counts as erased. */
    public Uni<Map<String, SubjectCipher>> ciphersFor(Collection<String> subjects) {
        var found = new HashMap<String, SubjectCipher>();
        var missing = new HashSet<String>();
        for (var subject : subjects) {
            var known = ciphers.getIfPresent(subject);
            if (known == null) {
                missing.add(subject);
            } else {
                found.put(subject, known);
            }
        }
        if (missing.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SELECT, Object[].class)
                        .setParameter("ids", missing)
                        .getResultList())
                .map(rows -> {
                    for (var row : rows) {
                        found.put((String) row[0], remember((String) row[0], (byte[]) row[1]));
                    }
                    missing.forEach(subject -> found.computeIfAbsent(subject, id -> new SubjectCipher(id, null)));
                    return found;
                });
    }

    /** Makes the keys of new prospects in one statement. Within the current reactive transaction. */
    public Uni<Map<String, SubjectCipher>> newCiphers(Collection<String> subjects) {
        var made = new HashMap<String, SubjectCipher>();
        var values = new ArrayList<Object>();
        for (var subject : subjects) {
            var wrapped = wrap.newWrappedKey(subject);
            made.put(subject, cipher(subject, wrapped));
            values.add(subject);
            values.add(wrapped);
        }
        return NativeSql.insert("INSERT INTO data_key (subject_id, wrapped_key)", 2, values)
                .replaceWith(made);
    }

    /** The same for worker code on JDBC; blocking. */
    public SubjectCipher blockingCipherFor(String subject) {
        return ciphers.get(subject, this::load);
    }

    /** Destroys the keys: from now on nothing encrypted under them can be read. Within the current reactive transaction. */
    public Uni<Void> destroy(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var marks = "?" + ", ?".repeat(subjects.size() - 1);
        return NativeSql.run(
                        "UPDATE data_key SET wrapped_key = NULL WHERE subject_id IN (" + marks + ")",
                        List.copyOf(subjects))
                .invoke(() -> ciphers.invalidateAll(subjects));
    }

    private SubjectCipher load(String subject) {
        try (var connection = database.getConnection()) {
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, subject);
                insert.setBytes(2, wrap.newWrappedKey(subject));
                insert.executeUpdate();
            }
            try (var query = connection.prepareStatement("SELECT wrapped_key FROM data_key WHERE subject_id = ?")) {
                query.setString(1, subject);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return cipher(subject, rows.getBytes(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a data key could not be read", failure);
        }
    }

    private SubjectCipher remember(String subject, byte[] wrapped) {
        var cipher = cipher(subject, wrapped);
        ciphers.put(subject, cipher);
        return cipher;
    }

    private SubjectCipher cipher(String subject, byte[] wrapped) {
        Aead aead = wrapped == null ? null : wrap.unwrap(subject, wrapped);
        return new SubjectCipher(subject, aead);
    }
}
