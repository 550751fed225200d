package dev.rainmaker.platform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoodSlotsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId AUSTIN = ZoneId.of("America/Chicago");

    @Test
    void threeTimesDifferByDayAndTimeOfDay() {
        // Given
        var free = everyHalfHour(LocalDate.parse("2026-03-02"), 5);
        // When
        var good = GoodSlots.pick(free, BERLIN, time -> 0);
        // Then
        assertThat(good).hasSize(3);
        assertThat(good)
                .extracting(each -> LocalDate.ofInstant(each.start(), BERLIN))
                .doesNotHaveDuplicates();
        assertThat(good)
                .extracting(each -> each.start().atZone(BERLIN).getHour() < 12)
                .contains(true, false);
        assertThat(good.getFirst().reasons())
                .contains("a Monday morning for the client", "the first time that is free");
        assertThat(good.get(1).reasons())
                .contains("another day than the others", "another time of day than the others");
    }

    @Test
    void theClientsDayCountsNotTheHouses() {
        // Given: 09:00 to 17:00 in Berlin is 02:00 to 10:00 in Austin
        var free = everyHalfHour(LocalDate.parse("2026-03-02"), 5);
        // When
        var good = GoodSlots.pick(free, AUSTIN, time -> 0);
        // Then
        assertThat(good)
                .extracting(each -> each.start().atZone(AUSTIN).getHour())
                .allSatisfy(hour -> assertThat(hour).isGreaterThanOrEqualTo(8));
    }

    @Test
    void saysSoWhenNothingBetterIsFree() {
        // Given
        var night = List.of(Instant.parse("2026-03-02T08:00:00Z"));
        // When
        var good = GoodSlots.pick(night, AUSTIN, time -> 0);
        // Then
        assertThat(good.getFirst().reasons()).contains("outside 08:00 to 20:00 of the client: nothing better is free");
    }

    @Test
    void whatTheClientWishesComesFirst() {
        // Given
        var free = everyHalfHour(LocalDate.parse("2026-03-02"), 5);
        // When
        var good = GoodSlots.pick(free, BERLIN, time -> time.getDayOfWeek() == DayOfWeek.THURSDAY ? 2 : 0);
        // Then
        assertThat(good)
                .filteredOn(each -> each.reasons().contains("near to what the client asked for"))
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(each.start().atZone(BERLIN).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY));
    }

    private static List<Instant> everyHalfHour(LocalDate first, int days) {
        return IntStream.range(0, days)
                .boxed()
                .flatMap(day -> IntStream.range(0, 16).mapToObj(half -> first.plusDays(day)
                        .atTime(9 + half / 2, half % 2 * 30)
                        .atZone(BERLIN)
                        .toInstant()))
                .toList();
    }
}
