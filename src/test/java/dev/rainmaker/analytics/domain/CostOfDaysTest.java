package dev.rainmaker.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.analytics.LeadCost;
import dev.rainmaker.analytics.LeadCost.Basis;
import dev.rainmaker.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a source costs within some days, to the cent. */
class CostOfDaysTest {
    private static final LocalDate FROM = day("2026-01-15");
    private static final LocalDate UNTIL = day("2026-03-10");

    @Test
    void countsProspectsOfTheDaysOnWhichTheCostStands() {
        // Given
        var cost = cost(Basis.PER_PROSPECT, 1_250, "EUR", "2026-02-01", "2026-02-28");
        var arrivals =
                Map.of(day("2026-01-31"), 9L, day("2026-02-01"), 2L, day("2026-02-28"), 3L, day("2026-03-01"), 9L);
        // Then
        assertThat(CostOfDays.sum(List.of(cost), arrivals, FROM, UNTIL)).containsExactly(new Money(6_250, "EUR"));
    }

    /** 100.00 a month: 17 of 31 days of January, February whole, 10 of 31 days of March. */
    @ParameterizedTest
    @CsvSource({
        "2025-06-01, , 18710, 54.84 and 100 and 32.26",
        "2026-02-01, 2026-02-28, 10000, a whole month",
        "2026-02-10, 2026-02-23, 5000, half a February",
        "2026-03-10, , 323, its first day is the last one asked for",
    })
    void countsMonthsByTheirDays(LocalDate first, LocalDate last, long minor, String why) {
        // Given
        var cost = new LeadCost("1", "inquiry:form", Basis.PER_MONTH, 10_000, "EUR", first, last);
        // Then
        assertThat(CostOfDays.sum(List.of(cost), Map.of(), FROM, UNTIL))
                .as(why)
                .containsExactly(new Money(minor, "EUR"));
    }

    @Test
    void keepsCurrenciesApartAndLeavesOutWhatIsOver() {
        // Given
        var costs = List.of(
                cost(Basis.PER_PROSPECT, 100, "EUR", "2026-01-01", "2026-03-31"),
                cost(Basis.PER_PROSPECT, 200, "USD", "2026-01-01", "2026-03-31"),
                cost(Basis.PER_PROSPECT, 50, "EUR", "2026-01-01", "2026-03-31"),
                cost(Basis.PER_MONTH, 9_999, "EUR", "2025-01-01", "2025-12-31"));
        // When
        var sums = CostOfDays.sum(costs, Map.of(day("2026-02-02"), 2L), FROM, UNTIL);
        // Then
        assertThat(sums).containsExactly(new Money(300, "EUR"), new Money(400, "USD"));
    }

    private static LeadCost cost(Basis basis, long minor, String currency, String first, String last) {
        return new LeadCost("1", "inquiry:form", basis, minor, currency, day(first), day(last));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
