package dev.rainmaker.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22,SAT:10-17,2027-10-23",
        "2026-09-01,SAT:10-17,2027-10-23",
        "2026-03-01,SAT:10-17,2026-10-17",
        "2026-11-22,SAT:10-10-1y,2026-10-16",
        "2026-11-22,+200d,2027-06-10",
        "2026-11-22,SAT:11-06+7d,2027-11-13"
    })
    void countsFromTheStartOfTheWorld(LocalDate start, String expression, LocalDate expected) {
        assertThat(new WorldDate(start).of(expression)).isEqualTo(expected);
    }

    @Test
    void keepsEventsAheadOnEveryDayOfTheYear() {
        for (var start = LocalDate.of(2027, 1, 1); start.getYear() == 2027; start = start.plusDays(1)) {
            var date = new WorldDate(start).of("SAT:10-17");

            assertThat(date).isAfterOrEqualTo(start.plusDays(120));
            assertThat(date.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        }
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> new WorldDate(LocalDate.EPOCH).of("soon"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
