package dev.rainmaker.proposals.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.proposals.CatalogueItem;
import java.time.Month;
import java.util.List;
import java.util.Set;

/**
 * What the company sells, with the currency of its amounts.
 *
 * @param unitCostMinor left out for those who may not know what things cost the company
 * @param currency ISO 4217 code; the minor units are of it
 */
public record CatalogueItemResponse(
        String id,
        CatalogueItem.Kind kind,
        String name,
        String description,
        Set<EventType> eventTypes,
        CatalogueItem.Unit unit,
        long unitPriceMinor,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long unitCostMinor,
        Integer minGuests,
        Integer maxGuests,
        List<String> contents,
        Set<String> tags,
        boolean active,
        long version,
        CatalogueItem.Category category,
        String vendor,
        Set<Month> months,
        List<String> options,
        String choice,
        String currency) {
    static CatalogueItemResponse of(CatalogueItem item, String currency, boolean withCost) {
        return new CatalogueItemResponse(
                item.id(),
                item.kind(),
                item.name(),
                item.description(),
                item.eventTypes(),
                item.unit(),
                item.unitPriceMinor(),
                withCost ? item.unitCostMinor() : null,
                item.minGuests(),
                item.maxGuests(),
                item.contents(),
                item.tags(),
                item.active(),
                item.version(),
                item.category(),
                item.vendor(),
                item.months(),
                item.options(),
                item.choice(),
                currency);
    }
}
