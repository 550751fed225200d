package dev.rainmaker.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A package with its price, every line saying why it costs what it costs. All amounts in minor units.
 *
 * @param why in one sentence, why this package is offered
 * @param costMinor what it costs the company; null for those who may not know
 * @param options what the client may tick; empty once ticked options are among the lines
 * @param taxRuleId rule of the tax, null without tax
 * @param taxRevision revision of that rule
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
        @JsonInclude(JsonInclude.Include.NON_NULL) Long costMinor,
        List<Option> options,
        String taxRuleId,
        Integer taxRevision) {
    public PricedPackage {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** One thing at a price; {@code costMinor} is null for those who may not know. */
    public record Line(
            String itemId,
            String label,
            String detail,
            int quantity,
            String unit,
            long unitPriceMinor,
            long amountMinor,
            String why,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long costMinor) {
        Line withoutCost() {
            return new Line(itemId, label, detail, quantity, unit, unitPriceMinor, amountMinor, why, null);
        }
    }

    /**
     * A rule that changes the sum.
     *
     * @param revision which revision of the rule was applied; null for a discount that is no rule
     */
    public record Adjustment(String ruleId, String label, long amountMinor, String why, Integer revision) {}

    /**
     * Something that the client may add to the package or take instead of a part of it.
     *
     * @param choice options of the same choice exclude each other; null for one that stands alone
     * @param replaces name of the part that it takes the place of, null when it is added
     * @param differenceMinor by how much the total changes when only this is ticked
     */
    public record Option(
            String itemId, String name, String detail, String choice, String replaces, long differenceMinor) {}

    /** Total before tax. */
    public long netMinor() {
        return totalMinor - taxMinor;
    }

    /** The same for those who may not know what it costs the company. */
    public PricedPackage withoutCost() {
        return copy(lines.stream().map(Line::withoutCost).toList(), null, options);
    }

    /** The same with what the client may tick. */
    public PricedPackage with(List<Option> offered) {
        return copy(lines, costMinor, offered);
    }

    private PricedPackage copy(List<Line> others, Long cost, List<Option> offered) {
        return new PricedPackage(
                packageId,
                name,
                description,
                recommended,
                why,
                others,
                subtotalMinor,
                adjustments,
                taxLabel,
                taxMinor,
                totalMinor,
                cost,
                offered,
                taxRuleId,
                taxRevision);
    }
}
