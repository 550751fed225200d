package dev.rainmaker.proposals;

import dev.rainmaker.platform.planning.EventType;
import java.util.List;
import java.util.Set;

/**
 * Something the company sells.
 *
 * @param unitPriceMinor price of one unit in minor units of the company's currency, before tax
 * @param unitCostMinor what one unit costs the company
 * @param contents ids of the items in a package; empty for an item
 */
public record CatalogueItem(
        String id,
        Kind kind,
        String name,
        String description,
        Set<EventType> eventTypes,
        Unit unit,
        long unitPriceMinor,
        long unitCostMinor,
        Integer minGuests,
        Integer maxGuests,
        List<String> contents,
        Set<String> tags,
        boolean active,
        long version) {
    /** A package bundles items; an option can be added to it. */
    public enum Kind {
        PACKAGE,
        ITEM
    }

    /** What one unit is. */
    public enum Unit {
        GUEST,
        EVENT,
        HOUR
    }

    /** Whether it fits so many guests; null means not known and fits. */
    public boolean fits(Integer guests) {
        return guests == null
                || ((minGuests == null || guests >= minGuests) && (maxGuests == null || guests <= maxGuests));
    }
}
