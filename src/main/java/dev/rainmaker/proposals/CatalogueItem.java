package dev.rainmaker.proposals;

import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;

/**
 * Something the company sells.
 *
 * @param unitPriceMinor price of one unit in minor units of the company's currency, before tax
 * @param unitCostMinor what one unit costs the company
 * @param minGuests fewest guests, null for no limit
 * @param maxGuests most guests; the capacity of a venue; null for no limit
 * @param contents ids of the items in a package; empty for an item
 * @param category what kind of thing an item is; {@code PACKAGE} items have none
 * @param vendor who provides it, when that is another company; never shown to clients
 * @param months months of the event in which it can be had; empty for all year
 * @param options ids of the items that a client may tick in this package
 * @param choice items of the same choice take each other's place; null for one that stands alone
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
        long version,
        Category category,
        String vendor,
        Set<Month> months,
        List<String> options,
        String choice) {
    public CatalogueItem {
        months = months == null ? Set.of() : Set.copyOf(months);
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** What kind of thing an item is. */
    public enum Category {
        VENUE,
        CATERING,
        DECOR,
        FLOWERS,
        PHOTO,
        MUSIC,
        TECH,
        PLANNING,
        OTHER
    }

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

    /** Whether it can be had for so many guests on this day; what is not known does not stand in the way. */
    public boolean availableFor(Integer guests, LocalDate date) {
        return fits(guests) && (date == null || months.isEmpty() || months.contains(date.getMonth()));
    }

    /** Whether it fits so many guests; null means not known and fits. */
    public boolean fits(Integer guests) {
        return guests == null
                || ((minGuests == null || guests >= minGuests) && (maxGuests == null || guests <= maxGuests));
    }
}
