package dev.rainmaker.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedTimeTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final AtomicLong counter = new AtomicLong(5_000_000_000L);
    private final SharedTime time = new SharedTime(counter::get);

    @Test
    void isNotKnownBeforeItWasHeard() {
        assertThat(time.known()).isFalse();
    }

    @Test
    void theFirstAnswerIsUsedHoweverLongItTookAndCountsFromTheMiddle() {
        // When
        boolean used = time.heard(NOON, 1_000_000_000L, 5_000_000_000L);
        // Then
        assertThat(used).isTrue();
        assertThat(time.now()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void goesOnByTheCounter() {
        // Given
        hears(NOON);
        // When
        counter.addAndGet(Duration.ofHours(3).toNanos());
        // Then
        assertThat(time.now()).isEqualTo(NOON.plus(Duration.ofHours(3)));
    }

    @Test
    void followsAClockThatWasSetForward() {
        // Given
        hears(NOON);
        // When
        hears(NOON.plusSeconds(90));
        // Then
        assertThat(time.now()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void standsStillUntilAClockThatWasSetBackHasCaughtUp() {
        // Given
        hears(NOON);
        assertThat(time.now()).isEqualTo(NOON);
        hears(NOON.minusSeconds(10));
        assertThat(time.now()).isEqualTo(NOON);
        // When
        counter.addAndGet(Duration.ofSeconds(11).toNanos());
        // Then
        assertThat(time.now()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void anAnswerThatTookTooLongChangesNothing() {
        // Given
        hears(NOON);
        // When
        boolean used = time.heard(NOON.plusSeconds(20), counter.get(), counter.get() + 600_000_000L);
        // Then
        assertThat(used).isFalse();
        assertThat(time.now()).isEqualTo(NOON);
    }

    private void hears(Instant answer) {
        time.heard(answer, counter.get(), counter.get());
    }
}
