package dev.rainmaker.proposals.pricing;

import static dev.rainmaker.proposals.pricing.PriceRequests.item;
import static dev.rainmaker.proposals.pricing.PriceRequests.request;
import static dev.rainmaker.proposals.pricing.PriceRequests.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.proposals.CatalogueItem.Unit;
import dev.rainmaker.proposals.PriceRule;
import dev.rainmaker.proposals.PriceRule.Kind;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.PricedPackage.Adjustment;
import dev.rainmaker.proposals.PricedPackage.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for every price, whatever the catalogue, the rules and the brief. */
class PriceEngineTest {
    private static final LocalDate SATURDAY = LocalDate.parse("2026-06-20");

    @Provide
    Arbitrary<PriceRequest> requests() {
        return PriceRequests.any();
    }

    @Provide
    Arbitrary<PriceRequest> withoutReductions() {
        return PriceRequests.of(PriceRequests.rules().map(rules -> rules.stream()
                .filter(rule -> rule.kind() != Kind.GUEST_TIER)
                .filter(rule -> rule.kind() != Kind.WEEKDAY || rule.percent().signum() >= 0)
                .toList()));
    }

    @Property
    void theTotalIsTheSumOfWhatIsShown(@ForAll("requests") PriceRequest request) {
        // When
        var priced = PriceEngine.price(request);
        // Then
        assertThat(priced.lines()).hasSameSizeAs(request.items());
        assertThat(priced.lines())
                .allSatisfy(line -> assertThat(line.amountMinor()).isEqualTo(line.quantity() * line.unitPriceMinor()));
        assertThat(priced.subtotalMinor())
                .isEqualTo(priced.lines().stream().mapToLong(Line::amountMinor).sum());
        assertThat(priced.totalMinor()).isEqualTo(net(priced) + priced.taxMinor());
        assertThat(priced.costMinor()).isGreaterThanOrEqualTo(0);
    }

    @Property
    void everyPercentageIsRoundedOnceToTheNearestMinorUnit(@ForAll("requests") PriceRequest request) {
        // When
        var priced = PriceEngine.price(request);
        // Then
        long base = priced.subtotalMinor() + sumOf(priced, request, Kind.GUEST_TIER);
        long beforeService = base
                + sumOf(priced, request, Kind.SEASON)
                + sumOf(priced, request, Kind.WEEKDAY)
                + sumOf(priced, request, Kind.MINIMUM_SPEND);
        assertThat(priced.adjustments()).allSatisfy(adjustment -> {
            var rule = ruleOf(adjustment, request);
            switch (rule.kind()) {
                case GUEST_TIER ->
                    assertThat(isRounded(adjustment.amountMinor(), perGuest(priced), rule))
                            .isTrue();
                case SEASON, WEEKDAY ->
                    assertThat(isRounded(adjustment.amountMinor(), base, rule)).isTrue();
                case SERVICE_CHARGE ->
                    assertThat(isRounded(adjustment.amountMinor(), beforeService, rule))
                            .isTrue();
                default -> assertThat(rule.kind()).isEqualTo(Kind.MINIMUM_SPEND);
            }
        });
        request.rules().stream()
                .filter(rule -> rule.kind() == Kind.TAX && rule.appliesOn(request.date()))
                .findFirst()
                .ifPresentOrElse(
                        rule -> assertThat(isRounded(priced.taxMinor(), net(priced), rule))
                                .isTrue(),
                        () -> assertThat(priced.taxMinor()).isZero());
    }

    @Property
    void aMinimumIsReachedAndNotPassed(@ForAll("requests") PriceRequest request) {
        // When
        var priced = PriceEngine.price(request);
        // Then
        long charged = net(priced) - sumOf(priced, request, Kind.SERVICE_CHARGE);
        long raisedBy = sumOf(priced, request, Kind.MINIMUM_SPEND);
        long minimum = request.rules().stream()
                .filter(rule -> rule.kind() == Kind.MINIMUM_SPEND && rule.appliesOn(request.date()))
                .mapToLong(PriceRule::amountMinor)
                .max()
                .orElse(Long.MIN_VALUE);
        assertThat(charged).isGreaterThanOrEqualTo(minimum);
        assertThat(raisedBy).isGreaterThanOrEqualTo(0);
        if (raisedBy > 0) {
            assertThat(charged).isEqualTo(minimum);
        }
    }

    @Property
    void moreGuestsNeverPayLessWhenNothingIsTakenOff(
            @ForAll("withoutReductions") PriceRequest request, @ForAll @IntRange(min = 1, max = 300) int more) {
        // When
        var few = PriceEngine.price(request);
        var many = PriceEngine.price(withGuests(request, request.guests() + more));
        // Then
        assertThat(many.subtotalMinor()).isGreaterThanOrEqualTo(few.subtotalMinor());
        assertThat(many.totalMinor()).isGreaterThanOrEqualTo(few.totalMinor());
        assertThat(many.costMinor()).isGreaterThanOrEqualTo(few.costMinor());
    }

    @Property
    void aTierTakesOffAtMostItsShareOfWhatGuestsPayAndOnlyTheHighestCounts(@ForAll("requests") PriceRequest request) {
        // When
        var priced = PriceEngine.price(request);
        // Then
        var tiers = priced.adjustments().stream()
                .filter(adjustment -> ruleOf(adjustment, request).kind() == Kind.GUEST_TIER)
                .toList();
        assertThat(tiers).hasSizeLessThanOrEqualTo(1);
        assertThat(tiers).allSatisfy(tier -> {
            assertThat(tier.amountMinor()).isBetween(-(perGuest(priced) + 1) / 2, 0L);
            assertThat(ruleOf(tier, request).fromGuests()).isLessThanOrEqualTo(request.guests());
        });
    }

    @Property
    void theSameRequestHasTheSamePriceInWhateverOrderRulesCome(
            @ForAll("requests") PriceRequest request, @ForAll Random order) {
        // Given
        var shuffled = new ArrayList<>(request.rules());
        Collections.shuffle(shuffled, order);
        // When
        var again = PriceEngine.price(
                request(request.items(), request.guests(), request.hours(), request.date(), shuffled));
        // Then
        assertThat(again.totalMinor()).isEqualTo(PriceEngine.price(request).totalMinor());
        assertThat(PriceEngine.price(request)).isEqualTo(PriceEngine.price(request));
    }

    @Property
    void everyLineAndEveryAdjustmentSaysWhy(@ForAll("requests") PriceRequest request) {
        // When
        var priced = PriceEngine.price(request);
        // Then
        assertThat(priced.lines()).allSatisfy(line -> {
            assertThat(line.why()).isNotBlank();
            if (!line.unit().equals("event")) {
                assertThat(line.why()).contains("× " + line.quantity() + " ");
            }
        });
        assertThat(priced.adjustments())
                .allSatisfy(adjustment -> assertThat(adjustment.why()).isNotBlank());
        assertThat(priced.taxLabel() == null).isEqualTo(taxes(request).isEmpty());
    }

    @Test
    void halfAMinorUnitGoesUp() {
        // Given
        var rules = List.of(rule("t", Kind.TAX, "50.0000", null, null));
        // When
        var priced = PriceEngine.price(request(List.of(item("a", Unit.EVENT, 101, 0)), 1, 1, SATURDAY, rules));
        // Then
        assertThat(priced.taxMinor()).isEqualTo(51);
        assertThat(priced.taxLabel()).isEqualTo("Name of t 50 %");
    }

    @Test
    void theOrderIsTierSeasonMinimumServiceTax() {
        // Given
        var rules = List.of(
                rule("1", Kind.TAX, "19", null, null),
                rule("2", Kind.SERVICE_CHARGE, "10", null, null),
                rule("3", Kind.MINIMUM_SPEND, null, 200_000L, null),
                rule("4", Kind.SEASON, "20", null, null),
                rule("5", Kind.GUEST_TIER, "-10", null, 50));
        var items = List.of(item("menu", Unit.GUEST, 1_000, 600), item("band", Unit.HOUR, 5_000, 3_000));
        // When
        var priced = PriceEngine.price(request(items, 100, 4, SATURDAY, rules));
        // Then 100,000 + 20,000 − 10,000 = 110,000; + 22,000; up to 200,000; + 20,000; tax on 220,000
        assertThat(priced.adjustments())
                .extracting(Adjustment::amountMinor)
                .containsExactly(-10_000L, 22_000L, 68_000L, 20_000L);
        assertThat(priced.taxMinor()).isEqualTo(41_800);
        assertThat(priced.totalMinor()).isEqualTo(261_800);
        assertThat(priced.costMinor()).isEqualTo(72_000);
    }

    @Test
    void aTierNeedsANumberOfGuestsAndSomethingPricedPerGuest() {
        // Given
        var rules = List.of(rule("1", Kind.GUEST_TIER, "-10", null, null), rule("2", Kind.GUEST_TIER, "-10", null, 10));
        // When
        var priced = PriceEngine.price(request(List.of(item("a", Unit.EVENT, 9_000, 0)), 100, 1, null, rules));
        // Then
        assertThat(priced.adjustments()).isEmpty();
        assertThat(priced.totalMinor()).isEqualTo(9_000);
    }

    @Test
    void anAmountBeyondWhatANumberHoldsIsRefusedInsteadOfWrapped() {
        // Given
        var items = List.of(item("a", Unit.GUEST, Long.MAX_VALUE / 2, 0));
        // When, Then
        assertThatThrownBy(() -> PriceEngine.price(request(items, 3, 1, null, List.of())))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nobodyAndNoTimeCannotBePriced() {
        // When, Then
        assertThatThrownBy(() -> request(List.of(), 0, 1, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request(List.of(), 1, 0, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PriceRequest withGuests(PriceRequest request, int guests) {
        return request(request.items(), guests, request.hours(), request.date(), request.rules());
    }

    private static long net(PricedPackage priced) {
        return priced.subtotalMinor()
                + priced.adjustments().stream()
                        .mapToLong(Adjustment::amountMinor)
                        .sum();
    }

    private static long perGuest(PricedPackage priced) {
        return priced.lines().stream()
                .filter(line -> line.unit().equals("guest"))
                .mapToLong(Line::amountMinor)
                .sum();
    }

    private static long sumOf(PricedPackage priced, PriceRequest request, Kind kind) {
        return priced.adjustments().stream()
                .filter(adjustment -> ruleOf(adjustment, request).kind() == kind)
                .mapToLong(Adjustment::amountMinor)
                .sum();
    }

    private static PriceRule ruleOf(Adjustment adjustment, PriceRequest request) {
        return request.rules().stream()
                .filter(rule -> Objects.equals(rule.id(), adjustment.ruleId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<PriceRule> taxes(PriceRequest request) {
        return request.rules().stream()
                .filter(rule -> rule.kind() == Kind.TAX && rule.appliesOn(request.date()))
                .toList();
    }

    /** At most half a minor unit away from the exact value. */
    private static boolean isRounded(long amount, long base, PriceRule rule) {
        var exact = BigDecimal.valueOf(base).multiply(rule.percent()).movePointLeft(2);
        return exact.subtract(BigDecimal.valueOf(amount)).abs().compareTo(new BigDecimal("0.5")) <= 0;
    }
}
