package dev.rainmaker.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker that was replaced in the middle of an effect and comes back: it may say what it did, and spoils nothing. */
@QuarkusTest
class EffectFenceTest {
    @Inject
    TestRuns runs;

    @Inject
    Engine engine;

    @Inject
    RunStore store;

    @Inject
    EffectLedger ledger;

    @Inject
    AgroalDataSource database;

    private RunId id;

    @BeforeEach
    void aRunThatNobodyTakes() {
        engine.stop();
        id = runs.start(runs.script());
    }

    @AfterEach
    void goOn() {
        runs.act(api -> api.cancel(id, TestRuns.SELLER));
        engine.start();
    }

    @Test
    void itsFailureDoesNotTakeBackWhatTheOtherBegan() throws Exception {
        // Given
        var stale = store.load(id.value()).orElseThrow();
        // When
        var failure = catchThrowable(() -> ledger.perform(stale, sending(() -> {
            store.raiseFence(id.value());
            throw new PermanentFailure("refused", "Refused.");
        })));
        // Then
        assertThat(failure).isInstanceOf(PermanentFailure.class);
        assertThat(status()).isEqualTo("started");
    }

    @Test
    void itsDoubtDoesNotOverwriteWhatTheOtherFoundOut() throws Exception {
        // Given
        var stale = store.load(id.value()).orElseThrow();
        // When
        var failure = catchThrowable(() -> ledger.perform(stale, sending(() -> {
            othersFindOut();
            throw new IOException("connection lost");
        })));
        // Then
        assertThat(failure).isInstanceOf(OutcomeUnknown.class);
        assertThat(status()).isEqualTo("done");
    }

    @Test
    void itsAnswerComesSecondAndIsNotStored() throws Exception {
        // Given
        var stale = store.load(id.value()).orElseThrow();
        // When
        var answer = ledger.perform(stale, sending(() -> {
            othersFindOut();
            return "of the late worker";
        }));
        // Then
        assertThat(answer).isEqualTo("of the provider");
    }

    @Test
    void itBeginsNothing() throws Exception {
        // Given
        var stale = store.load(id.value()).orElseThrow();
        store.raiseFence(id.value());
        // When
        var failure = catchThrowable(() -> ledger.perform(stale, sending(() -> "never")));
        // Then
        assertThat(failure).isInstanceOf(StaleRun.class);
        assertThat(status()).isNull();
    }

    private interface Call {
        String run() throws Exception;
    }

    private static Effect<String> sending(Call call) {
        return Effect.once("send", "x", String.class, key -> call.run());
    }

    /** Another worker takes the run over and asks the provider, which knows of the first worker's call. */
    private void othersFindOut() {
        store.raiseFence(id.value());
        var fresh = store.load(id.value()).orElseThrow();
        ledger.perform(fresh, sending(() -> "never").askingFirst(key -> Optional.of("of the provider")));
    }

    private String status() throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT status FROM side_effect WHERE run_id = ?")) {
            query.setString(1, id.value());
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
