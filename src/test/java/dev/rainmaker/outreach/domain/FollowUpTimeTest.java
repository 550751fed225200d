package dev.rainmaker.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.outreach.OutreachConfig;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A follow-up is due three days after the last word, in the business hours of the one who gets it. */
class FollowUpTimeTest {
    private final SendTimes times = new SendTimes(
            config(OutreachConfig.class, "rainmaker.outreach"), config(CompanyConfig.class, "rainmaker.company"));

    /** In June, Austin is five hours behind UTC and Berlin two ahead; 1 June 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "America/Chicago, 2026-06-01T15:00:00Z, 2026-06-04T15:00:00Z, a Thursday morning in Austin",
        "America/Chicago, 2026-06-01T07:00:00Z, 2026-06-04T14:00:00Z, at night there it waits for nine",
        "America/Chicago, 2026-06-01T23:00:00Z, 2026-06-05T14:00:00Z, in the evening it waits for the next day",
        "America/Chicago, 2026-06-03T15:00:00Z, 2026-06-08T14:00:00Z, a Saturday is moved to Monday",
        "America/Chicago, 2026-06-04T15:00:00Z, 2026-06-08T14:00:00Z, and so is a Sunday",
        "Europe/Berlin, 2026-06-01T15:00:00Z, 2026-06-05T07:00:00Z, the same hour is after work in Berlin",
        "Europe/Berlin, 2026-06-02T08:00:00Z, 2026-06-05T08:00:00Z, a Friday in Berlin",
        "Asia/Tokyo, 2026-06-02T20:00:00Z, 2026-06-08T00:00:00Z, a Saturday in Tokyo while Friday in Berlin",
        "Europe/Berlin, 2026-05-11T08:00:00Z, 2026-05-15T07:00:00Z, Ascension Day is a holiday in Germany",
        "America/Chicago, 2026-05-11T15:00:00Z, 2026-05-14T15:00:00Z, and none in America",
        "America/Chicago, 2026-11-23T15:00:00Z, 2026-11-27T15:00:00Z, Thanksgiving is one there",
        "Europe/Berlin, 2026-12-22T08:00:00Z, 2026-12-28T08:00:00Z, Christmas and the weekend after it",
        "Europe/Berlin, 2026-10-23T07:30:00Z, 2026-10-26T08:00:00Z, half past nine is half past eight after the end of summer time",
    })
    void isABusinessTimeOfTheRecipient(String zone, Instant sent, Instant due, String why) {
        assertThat(times.nextFollowUp(0, prospect(zone, null), sent)).as(why).contains(due);
    }

    @Test
    void takesTheZoneFromThePlaceAndElseThatOfTheHouse() {
        // Given
        var sent = Instant.parse("2026-06-01T07:30:00Z");
        // Then
        assertThat(times.nextFollowUp(0, prospect(null, "Austin, Texas"), sent))
                .contains(Instant.parse("2026-06-04T14:00:00Z"));
        assertThat(times.nextFollowUp(0, prospect(null, null), sent)).contains(Instant.parse("2026-06-04T07:30:00Z"));
    }

    @Test
    void endsAfterTheLastOne() {
        assertThat(times.nextFollowUp(1, prospect("UTC", null), Instant.parse("2026-06-01T10:00:00Z")))
                .isPresent();
        assertThat(times.nextFollowUp(2, prospect("UTC", null), Instant.parse("2026-06-01T10:00:00Z")))
                .isEmpty();
    }

    private static Prospect prospect(String zone, String place) {
        var at = Instant.parse("2026-06-01T00:00:00Z");
        return new Prospect(
                new ProspectId("0123456789abcdefghjkmnpqrs"),
                ProspectType.INDIVIDUAL,
                "Ines",
                null,
                null,
                null,
                place,
                zone,
                null,
                null,
                null,
                ProspectStatus.CONTACTED,
                0,
                null,
                "manual",
                false,
                false,
                null,
                at,
                at,
                1);
    }

    private static <T> T config(Class<T> type, String prefix) {
        return new SmallRyeConfigBuilder()
                .withMapping(type, prefix)
                .withDefaultValues(Map.of(
                        "rainmaker.company.name",
                        "House",
                        "rainmaker.company.sender-address",
                        "hello@house.example",
                        "rainmaker.company.postal-address",
                        "Here"))
                .build()
                .getConfigMapping(type, prefix);
    }
}
