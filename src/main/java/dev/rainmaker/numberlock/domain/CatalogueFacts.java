package dev.rainmaker.numberlock.domain;

import dev.rainmaker.numberlock.check.KnownFact;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.proposals.CatalogueItem;
import java.util.ArrayList;
import java.util.List;

/** What is sold, at which price, for how many. */
final class CatalogueFacts {
    private CatalogueFacts() {}

    static List<KnownFact> of(List<CatalogueItem> items, String currency) {
        var facts = new ArrayList<KnownFact>();
        for (var item : items) {
            add(facts, item, "name", item.name());
            add(facts, item, "description", item.description());
            add(facts, item, price(item.unit()), amount(item.unitPriceMinor(), currency));
            add(facts, item, "min_guests", item.minGuests());
            add(facts, item, "max_guests", item.maxGuests());
        }
        return facts;
    }

    static String amount(long minor, String currency) {
        return new Money(minor, currency).amount().toPlainString() + " " + currency;
    }

    private static String price(CatalogueItem.Unit unit) {
        return switch (unit) {
            case GUEST -> "unit_price_per_guest";
            case HOUR -> "unit_price_per_hour";
            case EVENT -> "price";
        };
    }

    private static void add(List<KnownFact> into, CatalogueItem item, String field, Object value) {
        if (value != null) {
            into.add(new KnownFact("catalogue", item.id(), field, value.toString()));
        }
    }
}
