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
    private static final String FIELD = EffectRows.FIELD;

    /** Not done, and this worker still owns the run. */
    private static final String OPEN_AND_MINE =
            " AND status <> 'done' AND EXISTS (SELECT 1 FROM workflow_run WHERE id = ? AND seq = ? AND fence = ?)";

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
        if (begin(run, key, hash)) {
            return call(run, effect, key);
        }
        var entry = find(key).orElseThrow(StaleRun::new);
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
                return finish(run, effect, key, happened.get());
            }
        } else if (effect.repeat() == Effect.Repeat.NEVER) {
            unknown(run, key);
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
            throw failed(run, effect, key, failure);
        }
        return finish(run, effect, key, answer);
    }

    private RuntimeException failed(RunRow run, Effect<?> effect, String key, Exception failure) {
        if (effect.repeat() == Effect.Repeat.ANEW || FailureVerdict.nothingHappened(failure)) {
            jdbc.run(connection -> Jdbc.update(
                    connection,
                    "DELETE FROM side_effect WHERE step_key = ?" + OPEN_AND_MINE,
                    key,
                    run.id(),
                    run.seq(),
                    run.fence()));
        } else if (effect.repeat() == Effect.Repeat.NEVER && effect.probe() == null) {
            unknown(run, key);
            return new OutcomeUnknown(effect.key(), failure);
        }
        return failure instanceof RuntimeException runtime ? runtime : new EffectFailed(failure);
    }

    /**
     * What was answered first stays: also a worker that was replaced meanwhile may report what it did, but it overwrites
     * nothing, and whoever comes second goes on with the first answer.
     */
    private <T> T finish(RunRow run, Effect<T> effect, String key, T answer) {
        var cipher = crypto.blockingCipherFor(run.keyOwner());
        if (cipher.erased()) {
            throw new PermanentFailure(
                    "subject_erased", "The data of this prospect was erased; the run cannot go on. Cancel it.");
        }
        int rows = jdbc.run(connection -> Jdbc.update(
                connection,
                "UPDATE side_effect SET status = 'done', response = ?, updated_at = ? WHERE step_key = ? AND status <> 'done'",
                cipher.encrypt(FIELD, json.text(answer)),
                SqlTime.of(clock.now()),
                key));
        return rows == 1 ? answer : replay(run, effect, find(key).orElseThrow(StaleRun::new));
    }

    private <T> T replay(RunRow run, Effect<T> effect, Entry entry) {
        var text = crypto.blockingCipherFor(run.keyOwner()).decrypt(FIELD, entry.response());
        try {
            return json.answered(text, effect.answer());
        } catch (JsonProcessingException changed) {
            throw new PermanentFailure(
                    "effect_unreadable", "What '" + effect.key() + "' answered earlier cannot be read any more.");
        }
    }

    /** False when an earlier try began it, or when this worker is not the owner any more. */
    private boolean begin(RunRow run, String key, String hash) {
        var now = SqlTime.of(clock.now());
        return jdbc.run(connection -> Jdbc.update(
                        connection,
                        "INSERT IGNORE INTO side_effect (step_key, run_id, request_hash, status, created_at, updated_at)"
                                + " SELECT ?, id, ?, 'started', ?, ? FROM workflow_run"
                                + " WHERE id = ? AND seq = ? AND fence = ?",
                        key,
                        hash,
                        now,
                        now,
                        run.id(),
                        run.seq(),
                        run.fence()))
                == 1;
    }

    private void restart(RunRow run, String key) {
        if (move(run, key, Status.STARTED) != 1) {
            throw new StaleRun();
        }
    }

    private void unknown(RunRow run, String key) {
        move(run, key, Status.UNKNOWN);
    }

    private int move(RunRow run, String key, Status to) {
        return jdbc.run(connection -> Jdbc.update(
                connection,
                "UPDATE side_effect SET status = ?, updated_at = ? WHERE step_key = ?" + OPEN_AND_MINE,
                to.name().toLowerCase(Locale.ROOT),
                SqlTime.of(clock.now()),
                key,
                run.id(),
                run.seq(),
                run.fence()));
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

    /** The line of the ledger: run, visit of the node, node, name, and the round of an answer that may be asked anew. */
    static String key(RunRow run, Effect<?> effect) {
        if (effect.key().length() > 60) {
            throw new IllegalArgumentException("an effect's key has at most 60 characters: " + effect.key());
        }
        var key = run.id() + ':' + run.visit() + ':' + run.node() + ':' + effect.key();
        return effect.repeat() == Effect.Repeat.ANEW ? key + ':' + run.round() : key;
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
