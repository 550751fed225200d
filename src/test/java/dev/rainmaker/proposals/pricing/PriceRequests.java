package dev.rainmaker.proposals.pricing;

import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.CatalogueItem.Unit;
import dev.rainmaker.proposals.PriceRule;
import dev.rainmaker.proposals.PriceRule.Kind;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any catalogue, any rules and any brief, as far as the price engine may meet them. */
final class PriceRequests {
    private PriceRequests() {}

    static Arbitrary<PriceRequest> any() {
        return of(rules());
    }

    static Arbitrary<PriceRequest> of(Arbitrary<List<PriceRule>> rules) {
        return Combinators.combine(
                        items(),
                        Arbitraries.integers().between(1, 2_000),
                        Arbitraries.integers().between(1, 24),
                        dates().injectNull(0.2),
                        rules)
                .as(PriceRequests::request);
    }

    static PriceRequest request(
            List<CatalogueItem> items, int guests, int hours, LocalDate date, List<PriceRule> rules) {
        var offered = item("package", Unit.EVENT, 0, 0);
        return new PriceRequest(offered, items, true, "fits the brief", guests, hours, date, rules);
    }

    static CatalogueItem item(String id, Unit unit, long price, long cost) {
        var kind = id.equals("package") ? CatalogueItem.Kind.PACKAGE : CatalogueItem.Kind.ITEM;
        return new CatalogueItem(
                id,
                kind,
                "Name of " + id,
                "What it is",
                Set.of(),
                unit,
                price,
                cost,
                null,
                null,
                List.of(),
                Set.of(),
                true,
                0,
                null,
                null,
                Set.of(),
                List.of(),
                null);
    }

    /** A percentage or, for a minimum, an amount that counts on every day. */
    static PriceRule rule(String id, Kind kind, String percent, Long amount, Integer fromGuests) {
        var part = percent == null ? null : new BigDecimal(percent);
        return new PriceRule(id, kind, "Name of " + id, part, amount, fromGuests, Set.of(), Set.of(), null, null);
    }

    static Arbitrary<List<CatalogueItem>> items() {
        var item = Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.of(Unit.class),
                        Arbitraries.longs().between(0, 5_000_000),
                        Arbitraries.longs().between(0, 5_000_000))
                .as((number, unit, price, cost) -> item("item-" + number, unit, price, cost));
        return item.list().ofMaxSize(12).uniqueElements(CatalogueItem::id);
    }

    static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 900).map(LocalDate.parse("2026-01-01")::plusDays);
    }

    /** Tiers take off, seasons add, weekdays do either, with four digits after the point as the column holds them. */
    static Arbitrary<List<PriceRule>> rules() {
        return Arbitraries.of(Kind.class)
                .flatMap(PriceRequests::rule)
                .list()
                .ofMaxSize(8)
                .map(PriceRequests::numbered);
    }

    private static Arbitrary<PriceRule> rule(Kind kind) {
        var percent = percent(kind);
        return Combinators.combine(
                        percent,
                        Arbitraries.longs().between(0, 50_000_000),
                        Arbitraries.integers().between(1, 500),
                        Arbitraries.of(Month.class).set().ofMaxSize(3),
                        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3),
                        dates().injectNull(0.7),
                        dates().injectNull(0.7))
                .as((part, amount, from, months, weekdays, validFrom, validTo) -> new PriceRule(
                        "?",
                        kind,
                        "Rule of " + kind,
                        kind == Kind.MINIMUM_SPEND ? null : part,
                        kind == Kind.MINIMUM_SPEND ? amount : null,
                        kind == Kind.GUEST_TIER ? from : null,
                        months,
                        weekdays,
                        validFrom,
                        validTo));
    }

    private static Arbitrary<BigDecimal> percent(Kind kind) {
        var range =
                switch (kind) {
                    case GUEST_TIER -> Arbitraries.bigDecimals().between(new BigDecimal("-50"), BigDecimal.ZERO);
                    case WEEKDAY -> Arbitraries.bigDecimals().between(new BigDecimal("-12"), new BigDecimal("40"));
                    default -> Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("40"));
                };
        return range.ofScale(4);
    }

    private static List<PriceRule> numbered(List<PriceRule> rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(index -> {
                    var rule = rules.get(index);
                    return new PriceRule(
                            "rule-" + index,
                            rule.kind(),
                            rule.name(),
                            rule.percent(),
                            rule.amountMinor(),
                            rule.fromGuests(),
                            rule.months(),
                            rule.weekdays(),
                            rule.validFrom(),
                            rule.validTo());
                })
                .toList();
    }
}
