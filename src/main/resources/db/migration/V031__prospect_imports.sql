CREATE TABLE prospect_import (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    bytes BIGINT NOT NULL,
    encoding VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    separator_char CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    header TEXT NOT NULL,
    mapping TEXT NOT NULL,
    date_order VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    batches INT NOT NULL,
    next_batch INT NOT NULL,
    row_total BIGINT NOT NULL,
    created_rows BIGINT NOT NULL,
    duplicate_rows BIGINT NOT NULL,
    error_rows BIGINT NOT NULL,
    removed_rows BIGINT NOT NULL,
    kept_rows BIGINT NOT NULL,
    created_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    beat_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NULL,
    PRIMARY KEY (id)
);

-- Rows of the file as read, a batch a row, encrypted under a key of the import.
CREATE TABLE prospect_import_batch (
    import_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    batch_no INT NOT NULL,
    content MEDIUMTEXT NOT NULL,
    PRIMARY KEY (import_id, batch_no)
);

-- What became of each row; errors and duplicates keep their cells (encrypted) for the error file.
CREATE TABLE prospect_import_row (
    import_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    row_no BIGINT NOT NULL,
    outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    problem VARCHAR(300) NULL,
    cells MEDIUMTEXT NULL,
    PRIMARY KEY (import_id, row_no),
    KEY ix_prospect_import_row_outcome (import_id, outcome, row_no)
);
