package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.EditCatalogueItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Month;
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

    @Enumerated(EnumType.STRING)
    CatalogueItem.Category category;

    String vendor;
    String months;
    String options;
    String choice;

    void edit(EditCatalogueItem edit) {
        name = edit.name();
        description = edit.description();
        unitPriceMinor = edit.unitPriceMinor();
        unitCostMinor = edit.unitCostMinor();
        active = edit.active();
        category = edit.category() == null ? category : edit.category();
        vendor = edit.vendor() == null ? vendor : emptyToNull(edit.vendor());
        minGuests = edit.minGuests() == null ? minGuests : edit.minGuests();
        maxGuests = edit.maxGuests() == null ? maxGuests : edit.maxGuests();
        months = edit.months() == null
                ? months
                : emptyToNull(edit.months().stream().map(Month::name).sorted().collect(Collectors.joining(",")));
        options = edit.options() == null ? options : emptyToNull(String.join(",", edit.options()));
        choice = edit.choice() == null ? choice : emptyToNull(edit.choice());
    }

    private static String emptyToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

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
                version,
                category,
                vendor,
                split(months).stream().map(Month::valueOf).collect(Collectors.toSet()),
                split(options),
                choice);
    }

    private static List<String> split(String text) {
        return text == null || text.isBlank() ? List.of() : Arrays.asList(text.split(","));
    }
}
