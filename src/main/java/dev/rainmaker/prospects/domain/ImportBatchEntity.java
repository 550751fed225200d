package dev.rainmaker.prospects.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Rows of a file as read, encrypted; gone once they are worked off. */
@Entity
@Table(name = "prospect_import_batch")
@IdClass(ImportBatchEntity.Key.class)
class ImportBatchEntity {
    /** Import and number of the batch. */
    record Key(String importId, int batch) implements Serializable {}

    @Id
    @Column(name = "import_id")
    String importId;

    @Id
    @Column(name = "batch_no")
    int batch;

    String content;
}
