package dev.rainmaker.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProviderGateTest {
    private static final LimitsConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(LimitsConfig.class)
            .withDefaultValues(Map.of(
                    "rainmaker.workflow.limits.rest-after", "3",
                    "rainmaker.workflow.limits.rest-for", "PT10S",
                    "rainmaker.workflow.limits.rest-at-most", "PT1M",
                    "rainmaker.workflow.limits.patience", "PT0S",
                    "rainmaker.workflow.limits.put-back", "PT2S"))
            .build()
            .getConfigMapping(LimitsConfig.class);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-03T10:00:00Z"));
    private final ProviderGate gate = new ProviderGate("web-search", 2, CONFIG, now::get);

    @Test
    void whoeverFindsNoPlaceIsToldWhenToComeAgain() {
        // Given
        gate.enter();
        gate.enter();
        // When
        assertThatThrownBy(gate::enter)
                .isInstanceOfSatisfying(ProviderBusy.class, busy -> {
                    assertThat(busy.code()).isEqualTo("provider_full");
                    assertThat(busy.after()).isEqualTo(Duration.ofSeconds(2));
                })
                .hasMessage("Waits for a free place at web-search.");
        // Then
        gate.leave();
        assertThatCode(gate::enter).doesNotThrowAnyException();
    }

    @Test
    void failuresInARowAreFollowedByARestAndASuccessForgetsThem() {
        // Given
        gate.failed();
        gate.failed();
        gate.answered();
        gate.failed();
        gate.failed();
        call();
        // When
        gate.failed();
        // Then
        rests(10);
        pass(4);
        rests(6);
    }

    @Test
    void afterARestOneCallTriesAndTheOthersWaitForItsOutcome() {
        // Given
        fail(3);
        pass(10);
        // When
        gate.enter();
        // Then
        assertThatThrownBy(gate::enter).isInstanceOfSatisfying(ProviderBusy.class, busy -> assertThat(busy.code())
                .isEqualTo("provider_resting"));
        gate.answered();
        gate.leave();
        call();
        call();
    }

    @Test
    void aTrialThatFailsRestsTwiceAsLongUpToTheLongestRest() {
        // Given
        fail(3);
        for (int seconds : new int[] {10, 20, 40, 60, 60}) {
            rests(seconds);
            pass(seconds);
            // When
            gate.enter();
            gate.failed();
            gate.leave();
        }
        // Then
        rests(60);
    }

    @Test
    void whatTheProviderAsksForCountsAtOnceUpToTheLongestRest() {
        // When
        gate.asksForRest(Duration.ofSeconds(37));
        // Then
        rests(37);
        gate.asksForRest(Duration.ofHours(5));
        rests(60);
    }

    @Test
    void aTrialThatFoundOutNothingLeavesTheTurnToTheNext() {
        // Given
        fail(3);
        pass(10);
        gate.enter();
        // When
        gate.leave();
        // Then
        call();
    }

    @Test
    void aProviderWithoutPlacesIsRefused() {
        assertThatThrownBy(() -> new ProviderGate("model", 0, CONFIG, now::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("model");
    }

    private void call() {
        assertThatCode(gate::enter).doesNotThrowAnyException();
        gate.leave();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            gate.failed();
        }
    }

    private void pass(int seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
    }

    private void rests(int seconds) {
        assertThatThrownBy(gate::enter).isInstanceOfSatisfying(ProviderBusy.class, busy -> assertThat(busy.after())
                .isEqualTo(Duration.ofSeconds(seconds)));
    }
}
