package dev.rainmaker.proposals;

import java.time.Month;
import java.util.List;
import java.util.Set;

/**
 * New words and price of an item. Of the fields after {@code active}, null keeps what is there and an empty value takes it away.
 *
 * @param options ids of items that clients may tick in this package
 * @param choice items of the same choice take each other's place
 */
public record EditCatalogueItem(
        String name,
        String description,
        long unitPriceMinor,
        long unitCostMinor,
        boolean active,
        CatalogueItem.Category category,
        String vendor,
        Integer minGuests,
        Integer maxGuests,
        Set<Month> months,
        List<String> options,
        String choice) {}
