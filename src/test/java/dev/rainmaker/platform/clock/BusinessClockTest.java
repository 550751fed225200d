package dev.rainmaker.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessClockTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final AtomicReference<Instant> machine = new AtomicReference<>(NOON);
    private final AtomicReference<Instant> database = new AtomicReference<>(NOON);

    @ParameterizedTest
    @ValueSource(ints = {-3600, 3600})
    void aMachineWhoseClockIsOffHasTheTimeOfTheDatabase(int seconds) {
        // Given
        machine.set(NOON.plusSeconds(seconds));
        var clock = clock(1, null);
        assertThat(clock.now()).isEqualTo(machine.get());
        // When
        clock.follow(database::get, Instant.EPOCH);
        // Then
        assertThat(clock.now()).isEqualTo(NOON);
        assertThat(clock.until(NOON.plusSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(clock.machine()).isEqualTo(machine.get());
    }

    @Test
    void aMachineThatIsSetBackWhileItRunsChangesNothing() {
        // Given
        var clock = clock(1, null);
        clock.follow(database::get, Instant.EPOCH);
        // When
        machine.set(NOON.minus(Duration.ofHours(1)));
        database.set(NOON.plusSeconds(5));
        // Then
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void neverGoesBackwards() {
        // Given
        var clock = clock(1, null);
        clock.follow(database::get, Instant.EPOCH);
        database.set(NOON.plusSeconds(5));
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(5));
        // When
        database.set(NOON.plusSeconds(3));
        // Then
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void replicasThatStartAtDifferentTimesAgreeWhenTheyShareTheOrigin() {
        // Given
        var first = clock(1000, NOON);
        first.follow(database::get, Instant.EPOCH);
        database.set(NOON.plusSeconds(60));
        machine.set(NOON.plus(Duration.ofHours(1)));
        var second = clock(1000, NOON);
        // When
        second.follow(database::get, NOON.plus(Duration.ofDays(2)));
        // Then
        assertThat(second.now()).isEqualTo(first.now()).isEqualTo(NOON.plusSeconds(60_000));
    }

    @Test
    void runsBeforeItsOriginToo() {
        // Given
        var clock = clock(60, NOON.plusSeconds(100));
        // When
        clock.follow(database::get, Instant.EPOCH);
        // Then
        assertThat(clock.now()).isEqualTo(NOON.minusSeconds(5_900));
        database.set(NOON.plusSeconds(1));
        assertThat(clock.now()).isEqualTo(NOON.minusSeconds(5_840));
    }

    @Test
    void aFasterClockDoesNotStartBeforeWhatHasHappenedInIt() {
        // Given
        var clock = clock(1000, null);
        // When
        clock.follow(database::get, NOON.plus(Duration.ofDays(9)));
        // Then
        database.set(NOON.plusSeconds(2));
        assertThat(clock.now()).isEqualTo(NOON.plus(Duration.ofDays(9)).plusSeconds(2000));
        assertThat(clock.until(clock.now().plusSeconds(1000))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theTimeOfProductionIgnoresEventsThatAreDatedLater() {
        // Given
        var clock = clock(1, null);
        // When
        clock.follow(database::get, NOON.plus(Duration.ofDays(9)));
        // Then
        assertThat(clock.now()).isEqualTo(NOON);
    }

    private BusinessClock clock(double speed, Instant origin) {
        return new BusinessClock(machine::get, speed, Optional.ofNullable(origin));
    }
}
