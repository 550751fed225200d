package dev.rainmaker.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.clock.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** So many times within a window, for each address by itself. */
class AddressLimitTest {
    private Instant now = Instant.parse("2030-03-01T10:00:00Z");

    private final AddressLimit limit = new AddressLimit(2, Duration.ofMinutes(5), new Clock() {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public Instant machine() {
            return now;
        }

        @Override
        public Duration until(Instant businessTime) {
            return Duration.between(now, businessTime);
        }

        @Override
        public double speed() {
            return 1;
        }
    });

    @Test
    void oneTooManyWaitsForTheNextWindow() {
        // Given
        assertThat(limit.allows("192.0.2.1")).isTrue();
        assertThat(limit.allows("192.0.2.1")).isTrue();
        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("192.0.2.2")).isTrue();
        // When
        now = now.plus(Duration.ofMinutes(5));
        // Then
        assertThat(limit.allows("192.0.2.1")).isTrue();
    }
}
