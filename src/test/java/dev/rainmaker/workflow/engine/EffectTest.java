package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EffectTest {
    record Sent(String messageId, int size) {}

    @Inject
    TestRuns runs;

    @Inject
    AgroalDataSource database;

    @Test
    void anEffectHappensOnceThoughItsStepIsRepeated() {
        // Given
        var script = runs.script();
        var calls = new CopyOnWriteArrayList<String>();
        var answers = new CopyOnWriteArrayList<Sent>();
        Scripts.on(script, "first", step -> {
            answers.add(step.effect("send", "hello", Sent.class, key -> {
                calls.add(key);
                return new Sent("m-" + calls.size(), 5);
            }));
            if (step.attempt() < 3) {
                throw new RetryableFailure("busy", "Busy.");
            }
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        assertThat(calls).singleElement().asString().startsWith(id + ":0:first:send");
        assertThat(answers).containsExactly(new Sent("m-1", 5), new Sent("m-1", 5), new Sent("m-1", 5));
    }

    @Test
    void anEffectBeforeAWaitIsNotRepeatedWhenTheNodeIsEnteredAgain() {
        // Given
        var script = runs.script();
        var calls = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            step.effect("ask", "for approval", Integer.class, key -> calls.incrementAndGet());
            return step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("decided")) : StepResult.next();
        });
        var id = runs.start(script);
        // When
        runs.signal(id, "decided", "yes");
        runs.becomes(id, DONE);
        // Then
        assertThat(calls).hasValue(1);
    }

    @Test
    void aRememberedAnswerIsAskedForAnewOnARetry() {
        // Given
        var script = runs.script();
        var calls = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            int answer = step.effect(Effect.remembered("model", "q", Integer.class, key -> calls.incrementAndGet()));
            if (answer < 2) {
                throw new RetryableFailure("nonsense", "The model answered nonsense.");
            }
            return StepResult.next();
        });
        // When
        runs.becomes(runs.start(script), DONE);
        // Then
        assertThat(calls).hasValue(2);
    }

    @Test
    void anEffectThatItsReceiverDoesOncePerKeyIsAskedAgainWithTheSameKey() {
        // Given
        var script = runs.script();
        var keys = new CopyOnWriteArrayList<String>();
        Scripts.on(script, "first", step -> {
            var answer = step.effect(Effect.keyed("book", "x", String.class, key -> {
                keys.add(key);
                if (keys.size() == 1) {
                    throw new IOException("connection lost");
                }
                return "booked " + keys.size();
            }));
            if (step.attempt() < 3) {
                throw new RetryableFailure("busy", "Busy.");
            }
            return StepResult.next("answer", answer);
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst()).isEqualTo(keys.getLast());
        assertThat(runs.steps(id).stream()
                        .flatMap(step -> step.effects().stream())
                        .map(effect -> effect.how().name()))
                .containsExactly("UNKNOWN", "DONE", "REPLAYED");
    }

    @Test
    void aSureFailureIsTriedAgainWithoutAskingAnybody() {
        // Given
        var script = runs.script();
        var calls = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            step.effect("send", "x", String.class, key -> {
                if (calls.incrementAndGet() == 1) {
                    throw new RetryableFailure("refused", "Try later.");
                }
                return "ok";
            });
            return StepResult.next();
        });
        // When
        runs.becomes(runs.start(script), DONE);
        // Then
        assertThat(calls).hasValue(2);
    }

    @Test
    void anUnknownOutcomeIsAskedForAndNotRepeatedWhenItHappened() {
        // Given
        var script = runs.script();
        var calls = new AtomicInteger();
        var asked = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            var answer = step.effect(Effect.once("send", "x", String.class, key -> {
                        calls.incrementAndGet();
                        throw new IOException("connection lost");
                    })
                    .askingFirst(key -> switch (asked.incrementAndGet()) {
                        case 1 -> throw new IOException("still down");
                        default -> Optional.of("found");
                    }));
            return StepResult.next("answer", answer);
        });
        // When
        runs.becomes(runs.start(script), DONE);
        // Then
        assertThat(calls).hasValue(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void anUnknownOutcomeIsRepeatedWhenTheProviderKnowsNothingOfIt() {
        // Given
        var script = runs.script();
        var calls = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            step.effect(Effect.once("send", "x", String.class, key -> {
                        if (calls.incrementAndGet() == 1) {
                            throw new IOException("connection lost");
                        }
                        return "ok";
                    })
                    .askingFirst(key -> Optional.empty()));
            return StepResult.next();
        });
        // When
        runs.becomes(runs.start(script), DONE);
        // Then
        assertThat(calls).hasValue(2);
    }

    @Test
    void anUnknownOutcomeThatNobodyKnowsAsksAPersonWhoMaySayThatItDidNotHappen() {
        // Given
        var script = runs.script();
        var calls = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            step.effect("send", "x", String.class, key -> {
                if (calls.incrementAndGet() == 1) {
                    throw new IOException("connection lost");
                }
                return "ok";
            });
            return StepResult.next();
        });
        var id = runs.start(script);
        var parked = runs.becomes(id, NEEDS_ATTENTION);
        // When
        runs.act(api -> api.retry(id, TestRuns.SELLER));
        runs.becomes(id, DONE);
        // Then
        assertThat(parked.problem().code()).isEqualTo("outcome_unknown");
        assertThat(parked.problem().sentence()).contains("retry if it did not happen, skip if it did");
        assertThat(calls).hasValue(2);
    }

    @Test
    void aWorkerThatDiedInTheMiddleLeavesAnUnknownOutcome() throws Exception {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            step.effect("send", "x", String.class, key -> {
                throw new PermanentFailure("refused", "Refused.");
            });
            return StepResult.next();
        });
        var id = runs.start(script);
        runs.becomes(id, NEEDS_ATTENTION);
        insertStarted(id.value());
        // When
        runs.act(api -> api.retry(id, TestRuns.SELLER));
        var parked = runs.becomes(id, NEEDS_ATTENTION);
        // Then
        assertThat(parked.problem().code()).isEqualTo("outcome_unknown");
    }

    @Test
    void anEffectWithOtherContentThanBeforeAsksAPerson() {
        // Given
        var script = runs.script();
        var calls = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            step.effect("send", "content " + step.attempt(), String.class, key -> "ok" + calls.incrementAndGet());
            throw new RetryableFailure("busy", "Busy.");
        });
        // When
        var run = runs.becomes(runs.start(script), NEEDS_ATTENTION);
        // Then
        assertThat(run.problem().code()).isEqualTo("effect_changed");
        assertThat(calls).hasValue(1);
    }

    @Test
    void answersAreStoredEncrypted() throws Exception {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            step.effect("write", "x", List.class, key -> List.of("Dear Ms Plain"));
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        assertThat(response(id.value())).isNotBlank().doesNotContain("Plain");
    }

    private String response(String runId) throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT response FROM side_effect WHERE run_id = ?")) {
            query.setString(1, runId);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** What is left when a process dies between the ledger's two writes. */
    private void insertStarted(String runId) throws Exception {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO side_effect (step_key, run_id, request_hash, status, created_at, updated_at)"
                                + " VALUES (CONCAT(?, ':0:first:send'), ?, SHA2('\"x\"', 256), 'started', NOW(), NOW())")) {
            insert.setString(1, runId);
            insert.setString(2, runId);
            insert.executeUpdate();
        }
    }
}
