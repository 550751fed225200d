package dev.rainmaker.proposals.pricing;

import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.PriceRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be priced.
 *
 * @param offered package that bundles the items
 * @param guests at least 1
 * @param hours length of the event for items per hour
 * @param date of the event, or null when not known: rules bound to days then do not count
 * @param discountPercent above 0 and up to 100, or null for none
 */
public record PriceRequest(
        CatalogueItem offered,
        List<CatalogueItem> items,
        boolean recommended,
        String why,
        int guests,
        int hours,
        LocalDate date,
        List<PriceRule> rules,
        BigDecimal discountPercent) {
    /** Without a discount. */
    public PriceRequest(
            CatalogueItem offered,
            List<CatalogueItem> items,
            boolean recommended,
            String why,
            int guests,
            int hours,
            LocalDate date,
            List<PriceRule> rules) {
        this(offered, items, recommended, why, guests, hours, date, rules, null);
    }

    public PriceRequest {
        if (guests < 1 || hours < 1) {
            throw new IllegalArgumentException("guests and hours are at least 1");
        }
        if (discountPercent != null
                && (discountPercent.signum() < 0 || discountPercent.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new IllegalArgumentException("a discount is between 0 and 100 percent");
        }
        items = List.copyOf(items);
        rules = List.copyOf(rules);
    }
}
