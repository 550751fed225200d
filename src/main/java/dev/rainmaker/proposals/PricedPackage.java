package dev.rainmaker.proposals;

import java.util.List;

/**
 * A package with its price, every line saying why it costs what it costs. All amounts in minor units.
 *
 * @param why in one sentence, why this package is offered
 */
public record PricedPackage(
        String packageId,
        String name,
        String description,
        boolean recommended,
        String why,
        List<Line> lines,
        long subtotalMinor,
        List<Adjustment> adjustments,
        String taxLabel,
        long taxMinor,
        long totalMinor,
        long costMinor) {
    /** One thing at a price. */
    public record Line(
            String itemId,
            String label,
            String detail,
            int quantity,
            String unit,
            long unitPriceMinor,
            long amountMinor,
            String why) {}

    /** A rule that changes the sum. */
    public record Adjustment(String ruleId, String label, long amountMinor, String why) {}
}
