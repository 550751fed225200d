package dev.rainmaker.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearer the event, the shorter the silence; in its last week nobody is asked again. */
class CadenceTest {
    private static final Duration USUAL = Duration.ofDays(3);
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @ParameterizedTest
    @CsvSource({"366, P6D", "365, P3D", "121, P3D", "120, P2D", "31, P2D", "30, P1D", "8, P1D"})
    void waitsByTheDaysThatAreLeft(long left, Duration wait) {
        assertThat(Cadence.before(USUAL, TODAY.plusDays(left), TODAY)).contains(wait);
    }

    @ParameterizedTest
    @CsvSource({"7", "1", "0", "-20"})
    void endsInTheLastWeekAndAfterTheEvent(long left) {
        assertThat(Cadence.before(USUAL, TODAY.plusDays(left), TODAY)).isEmpty();
    }

    @Test
    void isTheUsualWaitWhenTheDateIsNotKnown() {
        assertThat(Cadence.before(USUAL, null, TODAY)).contains(USUAL);
    }

    @Test
    void neverComesWithinADayUnlessTheHouseIsFasterAnyway() {
        assertThat(Cadence.before(Duration.ofHours(30), TODAY.plusDays(20), TODAY))
                .contains(Duration.ofDays(1));
        assertThat(Cadence.before(Duration.ofHours(6), TODAY.plusDays(20), TODAY))
                .contains(Duration.ofHours(6));
    }
}
