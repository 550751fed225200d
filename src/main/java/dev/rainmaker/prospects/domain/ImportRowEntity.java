package dev.rainmaker.prospects.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What became of a row of a file; cells are encrypted. */
@Entity
@Table(name = "prospect_import_row")
@IdClass(ImportRowEntity.Key.class)
class ImportRowEntity {
    /** Import and number of the row. */
    record Key(String importId, long number) implements Serializable {}

    @Id
    @Column(name = "import_id")
    String importId;

    @Id
    @Column(name = "row_no")
    long number;

    String outcome;

    @Column(name = "prospect_id")
    String prospectId;

    String problem;
    String cells;
}
