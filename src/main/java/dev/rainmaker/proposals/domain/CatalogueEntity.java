package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.proposals.CatalogueItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Row of a catalogue item; lists are comma-separated. */
@Entity
@Table(name = "catalogue_item")
class CatalogueEntity {
    @Id
    String id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    CatalogueItem.Kind kind;

    String name;
    String description;

    @Column(name = "event_types")
    String eventTypes;

    @Enumerated(EnumType.STRING)
    CatalogueItem.Unit unit;

    @Column(name = "unit_price_minor")
    long unitPriceMinor;

    @Column(name = "unit_cost_minor")
    long unitCostMinor;

    @Column(name = "min_guests")
    Integer minGuests;

    @Column(name = "max_guests")
    Integer maxGuests;

    String contents;
    String tags;
    boolean active;

    CatalogueItem toView() {
        return new CatalogueItem(
                id,
                kind,
                name,
                description,
                split(eventTypes).stream()
                        .map(type -> EventType.valueOf(type.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                unit,
                unitPriceMinor,
                unitCostMinor,
                minGuests,
                maxGuests,
                split(contents),
                Set.copyOf(split(tags)),
                active,
                version);
    }

    private static List<String> split(String text) {
        return text == null || text.isBlank() ? List.of() : Arrays.asList(text.split(","));
    }
}
