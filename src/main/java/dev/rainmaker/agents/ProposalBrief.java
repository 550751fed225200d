package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.util.List;
import java.util.Map;

/**
 * What a proposal is made from.
 *
 * @param slots values of the event brief
 * @param packages what can be the base of a proposal, in the catalogue's order (smallest first)
 * @param items what can be added to a package
 */
public record ProposalBrief(
        String clientName,
        EventType eventType,
        Map<BriefSlot, String> slots,
        List<CatalogueEntry> packages,
        List<CatalogueEntry> items) {
    public ProposalBrief {
        slots = slots == null ? Map.of() : Map.copyOf(slots);
        packages = List.copyOf(packages);
        items = List.copyOf(items);
    }

    /**
     * A package or an item of the catalogue.
     *
     * @param kind package, venue, catering, decor, photo, flowers, music, service ...
     * @param eventTypes empty: fits every event
     * @param minGuests null: no lower limit
     * @param maxGuests null: no upper limit
     * @param tags words for style, diet, accessibility
     */
    public record CatalogueEntry(
            String id,
            String name,
            String kind,
            List<EventType> eventTypes,
            boolean perGuest,
            Integer minGuests,
            Integer maxGuests,
            List<String> tags) {
        public CatalogueEntry {
            eventTypes = eventTypes == null ? List.of() : List.copyOf(eventTypes);
            tags = tags == null ? List.of() : List.copyOf(tags);
        }
    }
}
