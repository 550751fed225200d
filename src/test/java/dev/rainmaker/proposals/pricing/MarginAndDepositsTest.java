package dev.rainmaker.proposals.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.proposals.GuardFinding;
import dev.rainmaker.proposals.LineDifference;
import dev.rainmaker.proposals.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What holds for margins, deposits and differences, whatever was priced. */
class MarginAndDepositsTest {
    @Provide
    Arbitrary<PriceRequest> requests() {
        return PriceRequests.any();
    }

    @Property
    void belowTheFloorIsFoundExactly(
            @ForAll("requests") PriceRequest request, @ForAll @IntRange(min = 0, max = 90) int floor) {
        // Given
        var priced = PriceEngine.price(request);
        // When
        var findings = new MarginGuard(BigDecimal.valueOf(floor), BigDecimal.TEN).judge(List.of(priced), null);
        // Then
        boolean below = Math.multiplyExact(100, priced.netMinor() - priced.costMinor())
                < Math.multiplyExact(floor, priced.netMinor());
        assertThat(findings.stream().map(GuardFinding::reason).toList())
                .isEqualTo(below ? List.of(GuardFinding.Reason.BELOW_FLOOR) : List.of());
    }

    @Property
    void partsAddUpToTheTotalAndEachIsWithinAMinorUnit(
            @ForAll @LongRange(min = 0, max = 900_000_000_000L) long total,
            @ForAll @IntRange(min = 1, max = 9_998) int first,
            @ForAll @IntRange(min = 1, max = 9_998) int second) {
        // Given
        int a = Math.min(first, 9_999 - 1);
        int b = Math.max(1, Math.min(second, 9_999 - a));
        var shares = List.of(percent(a), percent(b), percent(10_000 - a - b));
        var plan = new DepositPlan(shares.stream()
                .map(share -> new DepositPlan.Part(share, DepositPlan.Anchor.EVENT, 1))
                .toList());
        // When
        var payments = plan.payments(total, null, null);
        // Then
        assertThat(payments.stream().mapToLong(Payment::amountMinor).sum()).isEqualTo(total);
        assertThat(payments).allSatisfy(part -> {
            var exact = BigDecimal.valueOf(total).multiply(part.sharePercent()).movePointLeft(2);
            assertThat(exact.subtract(BigDecimal.valueOf(part.amountMinor())).abs())
                    .isLessThanOrEqualTo(BigDecimal.ONE);
        });
    }

    @Property
    void differencesOfLinesAddUpToTheDifferenceOfTheTotals(
            @ForAll("requests") PriceRequest one, @ForAll("requests") PriceRequest two) {
        // Given
        var before = PriceEngine.price(one);
        var after = PriceEngine.price(two);
        // When
        var differences = PriceDifferences.between(before, after);
        // Then
        long sum = differences.stream()
                .mapToLong(each -> (each.afterMinor() == null ? 0 : each.afterMinor())
                        - (each.beforeMinor() == null ? 0 : each.beforeMinor()))
                .sum();
        assertThat(sum).isEqualTo(after.totalMinor() - before.totalMinor());
        assertThat(differences).allSatisfy(each -> assertThat(each.kind())
                .isEqualTo(
                        each.beforeMinor() == null
                                ? LineDifference.Kind.ADDED
                                : each.afterMinor() == null
                                        ? LineDifference.Kind.REMOVED
                                        : LineDifference.Kind.CHANGED));
        assertThat(PriceDifferences.between(before, before)).isEmpty();
    }

    @Property
    void aDiscountTakesOffItsShareAndNeverGoesBelowTheMinimum(
            @ForAll("requests") PriceRequest request, @ForAll @IntRange(min = 0, max = 10_000) int hundredths) {
        // Given
        var off = percent(hundredths);
        // When
        var priced = PriceEngine.price(new PriceRequest(
                request.offered(),
                request.items(),
                true,
                "fits",
                request.guests(),
                request.hours(),
                request.date(),
                request.rules(),
                off));
        // Then
        var plain = PriceEngine.price(request);
        assertThat(priced.totalMinor()).isLessThanOrEqualTo(plain.totalMinor());
        assertThat(priced.adjustments().stream()
                        .filter(each -> each.ruleId().equals(PriceEngine.DISCOUNT))
                        .count())
                .isEqualTo(hundredths == 0 ? 0 : 1);
    }

    @Test
    void aPartIsDueNoEarlierThanTheAcceptance() {
        // Given
        var plan = DepositPlan.of(List.of("30 acceptance+7", "70 event-14"));
        // When
        var payments = plan.payments(10_001, LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-10"));
        // Then
        assertThat(payments)
                .containsExactly(
                        new Payment(
                                new BigDecimal("30"), "7 days after acceptance", LocalDate.parse("2026-06-08"), 3_000),
                        new Payment(
                                new BigDecimal("70"),
                                "14 days before the event",
                                LocalDate.parse("2026-06-01"),
                                7_001));
    }

    @Test
    void aPlanThatIsNotWholeIsRefused() {
        // When, Then
        assertThatThrownBy(() -> DepositPlan.of(List.of("30 acceptance+7", "60 event-14")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("90 %");
        assertThatThrownBy(() -> DepositPlan.of(List.of("all at once"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BigDecimal percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
