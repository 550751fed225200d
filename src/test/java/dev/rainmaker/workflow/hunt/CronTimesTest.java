package dev.rainmaker.workflow.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.platform.problem.InvalidRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTimesTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-06-03T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0 7 * * *, Europe/Berlin, 2026-06-04T05:00:00Z",
        "0 7 * * 1, Europe/Berlin, 2026-06-08T05:00:00Z",
        "0 7 * * 0, America/Chicago, 2026-06-07T12:00:00Z",
        "15 * * * *, UTC, 2026-06-03T10:15:00Z",
        "30 6 1 */3 *, UTC, 2026-07-01T06:30:00Z",
    })
    void knowsTheNextTimeInItsZone(String cron, String zone, Instant expected) {
        assertThat(CronTimes.of(cron, zone, WEDNESDAY).next(WEDNESDAY)).contains(expected);
    }

    @Test
    void keepsTheHourOfTheHouseWhenTheClocksChange() {
        // Given
        var daily = CronTimes.of("0 7 * * *", "Europe/Berlin", WEDNESDAY);
        // Then
        assertThat(daily.next(Instant.parse("2026-10-24T12:00:00Z"))).contains(Instant.parse("2026-10-25T06:00:00Z"));
        assertThat(daily.next(Instant.parse("2026-03-28T12:00:00Z"))).contains(Instant.parse("2026-03-29T05:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "daily", "0 7 * *", "0 7 * * * *", "61 7 * * *", "0 7 * * 9", "0 0 7 * * ?"})
    void refusesWhatIsNotFiveFields(String cron) {
        assertThatThrownBy(() -> CronTimes.of(cron, "UTC", WEDNESDAY))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("cron");
    }

    @ParameterizedTest
    @ValueSource(strings = {"* * * * *", "*/30 * * * *", "0,59 9 * * *", "0,30 9 1 1 *"})
    void refusesHuntsThatAreLessThanAnHourApart(String cron) {
        assertThatThrownBy(() -> CronTimes.of(cron, "UTC", WEDNESDAY))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("an hour apart");
    }

    @Test
    void refusesADayThatNeverComesAndAZoneThatIsNone() {
        assertThatThrownBy(() -> CronTimes.of("0 0 31 2 *", "UTC", WEDNESDAY)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> CronTimes.of("0 7 * * *", "Mars/Olympus", WEDNESDAY))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("timeZone");
    }
}
