package dev.rainmaker.workflow.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {
    private static final BusinessHours BERLIN =
            new BusinessHours(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/Berlin"));

    /** Summer in Berlin is two hours ahead of UTC; 5 June 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-03T08:00:00Z, PT4H, 2026-06-03T12:00:00Z, within a day",
        "2026-06-03T13:00:00Z, PT4H, 2026-06-04T09:00:00Z, over night",
        "2026-06-03T13:00:00Z, PT2H, 2026-06-03T15:00:00Z, up to the close",
        "2026-06-05T14:00:00Z, PT4H, 2026-06-08T10:00:00Z, over the weekend",
        "2026-06-06T10:00:00Z, PT1H, 2026-06-08T08:00:00Z, begun on Saturday",
        "2026-06-03T03:00:00Z, PT4H, 2026-06-03T11:00:00Z, begun before the house opens",
        "2026-06-03T20:00:00Z, PT4H, 2026-06-04T11:00:00Z, begun after it closed",
        "2026-06-03T08:00:00Z, PT24H, 2026-06-08T08:00:00Z, three days of eight hours and a weekend",
        "2026-06-03T08:00:00Z, PT0S, 2026-06-03T08:00:00Z, no wait",
        "2026-10-23T14:00:00Z, PT2H, 2026-10-26T09:00:00Z, over the end of summer time",
    })
    void countsOnlyHoursInWhichSomebodyIsThere(Instant start, Duration open, Instant expected, String why) {
        assertThat(BERLIN.after(start, open)).as(why).isEqualTo(expected);
    }

    @Test
    void aHouseThatClosesBeforeItOpensIsRefused() {
        assertThatThrownBy(() -> new BusinessHours(LocalTime.of(17, 0), LocalTime.of(9, 0), ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
