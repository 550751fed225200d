package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateResource;
import dev.rainmaker.dates.DateResourceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Row of what a day is sold of. */
@Entity
@Table(name = "date_resource")
class DateResourceEntity {
    @Id
    String id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    DateResource.Kind kind;

    @Column(name = "catalogue_item_id")
    String catalogueItemId;

    String name;
    int capacity;
    boolean active;

    DateResource toView() {
        return new DateResource(new DateResourceId(id), kind, catalogueItemId, name, capacity, active, version);
    }
}
