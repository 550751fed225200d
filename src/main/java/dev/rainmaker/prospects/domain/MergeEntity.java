package dev.rainmaker.prospects.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Row of a merge, kept so that it can be undone. */
@Entity
@Table(name = "prospect_merge")
class MergeEntity {
    @Id
    String id;

    @Column(name = "kept_id")
    String keptId;

    @Column(name = "merged_id")
    String mergedId;

    @Column(name = "filled_fields")
    String filledFields;

    @Column(name = "merged_at")
    LocalDateTime mergedAt;

    @Column(name = "undone_at")
    LocalDateTime undoneAt;
}
