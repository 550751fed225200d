package dev.rainmaker.meetings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.meetings.OpenHours;
import dev.rainmaker.meetings.Slot;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenHoursTest {
    private static final OpenHours OFFICE = HoursText.hours("Europe/Berlin", "09:00", "17:00", "MON,TUE,WED,THU,FRI");

    /** In Berlin clocks go forward on 29 March and back on 25 October 2026: nine o'clock is another instant. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-27T08:00:00Z, true",
        "2026-03-27T07:00:00Z, false",
        "2026-03-30T07:00:00Z, true",
        "2026-10-23T07:00:00Z, true",
        "2026-10-26T07:00:00Z, false",
        "2026-10-26T08:00:00Z, true",
        "2026-10-26T15:00:00Z, true",
        "2026-10-26T15:30:00Z, false",
        "2026-10-25T09:00:00Z, false"
    })
    void hoursAreThoseOfTheWallClock(Instant start, boolean open) {
        // When
        var held = OFFICE.hold(new Slot(start, start.plusSeconds(3_600)));
        // Then
        assertThat(held).isEqualTo(open);
    }

    @Test
    void daysAreWrittenInTheirOrder() {
        // When
        var text = HoursText.days(HoursText.days("SUN,WED,MON"));
        // Then
        assertThat(text).isEqualTo("MON,WED,SUN");
    }
}
