package dev.rainmaker.dates.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {
    private final BusinessDays days =
            new BusinessDays(ZoneId.of("Europe/Berlin"), Set.of(LocalDate.parse("2026-05-01")));

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-04-20T08:00:00Z, 2, the same time two days later, 2026-04-22T08:00:00Z",
        "2026-04-24T08:00:00Z, 1, a Friday is followed by Monday, 2026-04-27T08:00:00Z",
        "2026-04-30T08:00:00Z, 1, a holiday and a weekend do not count, 2026-05-04T08:00:00Z",
        "2026-04-25T08:00:00Z, 1, a Saturday counts from its midnight, 2026-04-26T22:00:00Z",
        "2026-03-27T08:00:00Z, 1, the clock changes on Sunday and the hour stays, 2026-03-30T07:00:00Z",
        "2026-04-20T08:00:00Z, 0, none is at once, 2026-04-20T08:00:00Z",
    })
    void countsForward(Instant start, int count, String what, Instant expected) {
        assertThat(days.after(start, count)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-27T08:00:00Z, 1, 2026-04-24T08:00:00Z",
        "2026-05-04T08:00:00Z, 2, 2026-04-29T08:00:00Z",
    })
    void countsBackward(Instant end, int count, Instant expected) {
        assertThat(days.before(end, count)).isEqualTo(expected);
    }
}
