package dev.rainmaker.proposals.pricing;

import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.PriceRule;
import dev.rainmaker.proposals.PriceRule.Kind;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.PricedPackage.Adjustment;
import dev.rainmaker.proposals.PricedPackage.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Prices a package exactly: whole minor units, every percentage rounded half up once, when it becomes an amount.
 *
 * <p>Sum of lines, then in this order: guest tier (on lines per guest), season, weekday (each on the sum of lines after the
 * tier), the discount agreed with this client (on the sum so far), minimum spend, service charge, and tax on all of it. Pure; the same request gives the same answer.
 */
public final class PriceEngine {
    /** Stands in the trace where an adjustment has the id of its rule. */
    public static final String DISCOUNT = "discount";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PriceEngine() {}

    public static PricedPackage price(PriceRequest request) {
        var lines = request.items().stream().map(item -> line(item, request)).toList();
        long subtotal = lines.stream().mapToLong(Line::amountMinor).reduce(0, Math::addExact);
        var adjustments = new ArrayList<Adjustment>();
        guestTier(request, lines).ifPresent(adjustments::add);
        long base = sum(subtotal, adjustments);
        for (var kind : List.of(Kind.SEASON, Kind.WEEKDAY)) {
            rules(request, kind).forEach(rule -> adjustments.add(percentage(rule, base)));
        }
        discount(request, sum(subtotal, adjustments)).ifPresent(adjustments::add);
        minimumSpend(request, sum(subtotal, adjustments)).ifPresent(adjustments::add);
        long beforeService = sum(subtotal, adjustments);
        rules(request, Kind.SERVICE_CHARGE).forEach(rule -> adjustments.add(percentage(rule, beforeService)));
        long net = sum(subtotal, adjustments);
        var tax = rules(request, Kind.TAX).stream().findFirst();
        long taxAmount = tax.map(rule -> percent(net, rule.percent())).orElse(0L);
        long cost = lines.stream().mapToLong(Line::costMinor).reduce(0, Math::addExact);
        var offered = request.offered();
        return new PricedPackage(
                offered.id(),
                offered.name(),
                offered.description(),
                request.recommended(),
                request.why(),
                lines,
                subtotal,
                List.copyOf(adjustments),
                tax.map(rule -> rule.name() + " " + plain(rule.percent()) + " %")
                        .orElse(null),
                taxAmount,
                Math.addExact(net, taxAmount),
                cost,
                List.of(),
                tax.map(PriceRule::id).orElse(null),
                tax.map(PriceRule::revision).orElse(null));
    }

    private static Line line(CatalogueItem item, PriceRequest request) {
        int quantity = quantity(item, request);
        long amount = Math.multiplyExact(item.unitPriceMinor(), (long) quantity);
        var unit =
                switch (item.unit()) {
                    case GUEST -> "guest";
                    case HOUR -> "hour";
                    case EVENT -> "event";
                };
        var why =
                switch (item.unit()) {
                    case GUEST -> "price per guest × " + quantity + " guests";
                    case HOUR -> "price per hour × " + quantity + " hours";
                    case EVENT -> "fixed price for the event";
                };
        return new Line(
                item.id(),
                item.name(),
                item.description(),
                quantity,
                unit,
                item.unitPriceMinor(),
                amount,
                why,
                Math.multiplyExact(item.unitCostMinor(), (long) quantity));
    }

    private static int quantity(CatalogueItem item, PriceRequest request) {
        return switch (item.unit()) {
            case GUEST -> request.guests();
            case HOUR -> request.hours();
            case EVENT -> 1;
        };
    }

    private static Optional<Adjustment> guestTier(PriceRequest request, List<Line> lines) {
        long perGuest = lines.stream()
                .filter(line -> line.unit().equals("guest"))
                .mapToLong(Line::amountMinor)
                .sum();
        return rules(request, Kind.GUEST_TIER).stream()
                .filter(rule -> rule.fromGuests() != null && request.guests() >= rule.fromGuests())
                .max(Comparator.comparing(PriceRule::fromGuests))
                .filter(rule -> perGuest > 0)
                .map(rule -> new Adjustment(
                        rule.id(),
                        rule.name(),
                        percent(perGuest, rule.percent()),
                        plain(rule.percent()) + " % on everything priced per guest, from " + rule.fromGuests()
                                + " guests",
                        rule.revision()));
    }

    private static Adjustment percentage(PriceRule rule, long base) {
        return new Adjustment(
                rule.id(),
                rule.name(),
                percent(base, rule.percent()),
                plain(rule.percent()) + " % of the sum",
                rule.revision());
    }

    private static Optional<Adjustment> discount(PriceRequest request, long sum) {
        var off = request.discountPercent();
        return off == null || off.signum() == 0
                ? Optional.empty()
                : Optional.of(new Adjustment(
                        DISCOUNT,
                        "Discount",
                        percent(sum, off.negate()),
                        plain(off) + " % off, agreed with you",
                        null));
    }

    private static Optional<Adjustment> minimumSpend(PriceRequest request, long sum) {
        return rules(request, Kind.MINIMUM_SPEND).stream()
                .max(Comparator.comparing(PriceRule::amountMinor))
                .filter(rule -> sum < rule.amountMinor())
                .map(rule -> new Adjustment(
                        rule.id(),
                        rule.name(),
                        Math.subtractExact(rule.amountMinor(), sum),
                        "raises the sum to the minimum for this date",
                        rule.revision()));
    }

    private static List<PriceRule> rules(PriceRequest request, Kind kind) {
        return request.rules().stream()
                .filter(rule -> rule.kind() == kind && rule.appliesOn(request.date()))
                .sorted(Comparator.comparing(PriceRule::key))
                .toList();
    }

    private static long sum(long subtotal, List<Adjustment> adjustments) {
        return adjustments.stream().mapToLong(Adjustment::amountMinor).reduce(subtotal, Math::addExact);
    }

    private static long percent(long minor, BigDecimal percent) {
        return BigDecimal.valueOf(minor)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
