package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.DateOrder;
import dev.rainmaker.prospects.ImportId;
import dev.rainmaker.prospects.ImportStatus;
import dev.rainmaker.prospects.ProspectImport;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Row of an import; header and mapping are JSON. */
@Entity
@Table(name = "prospect_import")
class ImportEntity {
    @Id
    String id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    ImportStatus status;

    @Column(name = "file_name")
    String fileName;

    long bytes;
    String encoding;

    @Column(name = "separator_char")
    String separator;

    String header;
    String mapping;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_order")
    DateOrder dateOrder;

    int batches;

    @Column(name = "next_batch")
    int nextBatch;

    @Column(name = "row_total")
    long rows;

    @Column(name = "created_rows")
    long created;

    @Column(name = "duplicate_rows")
    long duplicates;

    @Column(name = "error_rows")
    long errors;

    @Column(name = "removed_rows")
    long removed;

    @Column(name = "kept_rows")
    long kept;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "beat_at")
    LocalDateTime beatAt;

    @Column(name = "finished_at")
    LocalDateTime finishedAt;

    ProspectImport toView() {
        return new ProspectImport(
                new ImportId(id),
                status,
                fileName,
                bytes,
                encoding,
                separator.equals("\t") ? "tab" : separator,
                rows,
                created + duplicates + errors,
                created,
                duplicates,
                errors,
                removed,
                kept,
                SqlTime.instant(createdAt),
                SqlTime.instant(finishedAt));
    }
}
