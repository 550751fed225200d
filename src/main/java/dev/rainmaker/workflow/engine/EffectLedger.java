package dev.rainmaker.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.limits.ProviderBusy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Remembers every effect before it happens and its answer afterwards, so that a repeated step does not repeat it. Answers are
 * encrypted under the key of the run's subject and so vanish with its erasure.
 */
@ApplicationScoped
class EffectLedger {
    private static final String FIELD = "side_effect.response";

    private enum Status {
        STARTED,
        DONE,
        UNKNOWN
    }

    private record Entry(Status status, String hash, String response) {}

    private final Jdbc jdbc;
    private final StateJson json;
    private final FieldCrypto crypto;
    private final Clock clock;

    EffectLedger(Jdbc jdbc, StateJson json, FieldCrypto crypto, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.crypto = crypto;
        this.clock = clock;
    }

    <T> T perform(RunRow run, Effect<T> effect) {
        var key = key(run, effect);
        var hash = hash(json.text(effect.request()));
        var before = find(key);
        if (before.isEmpty()) {
            begin(run, key, hash);
            return call(run, effect, key);
        }
        var entry = before.get();
        if (!entry.hash().equals(hash)) {
            throw new PermanentFailure(
                    "effect_changed",
                    "The step was repeated and asked '" + effect.key()
                            + "' for something else than before. Look at what was done: skip the step if it is right.");
        }
        return entry.status() == Status.DONE ? replay(run, effect, entry) : again(run, effect, key);
    }

    /** An earlier try began it and nobody knows how it ended. */
    private <T> T again(RunRow run, Effect<T> effect, String key) {
        if (effect.probe() != null) {
            var happened = ask(effect, key);
            if (happened.isPresent()) {
                return finish(run, key, happened.get());
            }
        } else if (!effect.repeatable()) {
            set(key, Status.UNKNOWN, null);
            throw new OutcomeUnknown(effect.key(), null);
        }
        restart(run, key);
        return call(run, effect, key);
    }

    private static <T> Optional<T> ask(Effect<T> effect, String key) {
        try {
            return effect.probe().ask(key);
        } catch (StepFailure | ProviderBusy known) {
            throw known;
        } catch (Exception failure) {
            throw new RetryableFailure(
                    "probe_failed",
                    "It could not be found out whether '" + effect.key() + "' happened; it is asked again.",
                    failure);
        }
    }

    private <T> T call(RunRow run, Effect<T> effect, String key) {
        T answer;
        try {
            answer = effect.call().run(key);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RetryableFailure("interrupted", "The process stopped during the step.", stopped);
        } catch (Exception failure) {
            throw failed(effect, key, failure);
        }
        return finish(run, key, answer);
    }

    private RuntimeException failed(Effect<?> effect, String key, Exception failure) {
        if (effect.repeatable() || FailureVerdict.nothingHappened(failure)) {
            jdbc.run(connection ->
                    Jdbc.update(connection, "DELETE FROM side_effect WHERE step_key = ? AND status <> 'done'", key));
        } else if (effect.probe() == null) {
            set(key, Status.UNKNOWN, null);
            return new OutcomeUnknown(effect.key(), failure);
        }
        return failure instanceof RuntimeException runtime ? runtime : new EffectFailed(failure);
    }

    private <T> T finish(RunRow run, String key, T answer) {
        var cipher = crypto.blockingCipherFor(run.keyOwner());
        if (cipher.erased()) {
            throw new PermanentFailure(
                    "subject_erased", "The data of this prospect was erased; the run cannot go on. Cancel it.");
        }
        set(key, Status.DONE, cipher.encrypt(FIELD, json.text(answer)));
        return answer;
    }

    private <T> T replay(RunRow run, Effect<T> effect, Entry entry) {
        try {
            return json.value(
                    crypto.blockingCipherFor(run.keyOwner()).decrypt(FIELD, entry.response()), effect.answer());
        } catch (JsonProcessingException changed) {
            throw new PermanentFailure(
                    "effect_unreadable", "What '" + effect.key() + "' answered earlier cannot be read any more.");
        }
    }

    private void begin(RunRow run, String key, String hash) {
        var now = SqlTime.of(clock.now());
        int rows = jdbc.run(connection -> Jdbc.update(
                connection,
                "INSERT INTO side_effect (step_key, run_id, request_hash, status, created_at, updated_at)"
                        + " SELECT ?, id, ?, 'started', ?, ? FROM workflow_run WHERE id = ? AND seq = ? AND fence = ?",
                key,
                hash,
                now,
                now,
                run.id(),
                run.seq(),
                run.fence()));
        if (rows != 1) {
            throw new StaleRun();
        }
    }

    private void restart(RunRow run, String key) {
        int rows = jdbc.run(connection -> Jdbc.update(
                connection,
                "UPDATE side_effect SET status = 'started', updated_at = ? WHERE step_key = ? AND status <> 'done' AND EXISTS"
                        + " (SELECT 1 FROM workflow_run WHERE id = ? AND seq = ? AND fence = ?)",
                SqlTime.of(clock.now()),
                key,
                run.id(),
                run.seq(),
                run.fence()));
        if (rows != 1) {
            throw new StaleRun();
        }
    }

    private void set(String key, Status status, String response) {
        jdbc.run(connection -> Jdbc.update(
                connection,
                "UPDATE side_effect SET status = ?, response = ?, updated_at = ? WHERE step_key = ?",
                status.name().toLowerCase(Locale.ROOT),
                response,
                SqlTime.of(clock.now()),
                key));
    }

    private Optional<Entry> find(String key) {
        return jdbc.run(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT status, request_hash, response FROM side_effect WHERE step_key = ?")) {
                query.setString(1, key);
                try (var row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Entry(
                                    Status.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                                    row.getString(2),
                                    row.getString(3)))
                            : Optional.<Entry>empty();
                }
            }
        });
    }

    private static String key(RunRow run, Effect<?> effect) {
        if (effect.key().length() > 60) {
            throw new IllegalArgumentException("an effect's key has at most 60 characters: " + effect.key());
        }
        var key = run.id() + ':' + run.visit() + ':' + run.node() + ':' + effect.key();
        return effect.repeatable() ? key + ':' + run.round() : key;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Carries a checked failure of an effect; its cause says what happened. */
    static final class EffectFailed extends CompletionException {
        EffectFailed(Exception cause) {
            super(cause);
        }
    }
}
