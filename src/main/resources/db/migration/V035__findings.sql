CREATE TABLE finding (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    field VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value_text TEXT NOT NULL,
    quote TEXT NULL,
    confidence DOUBLE NOT NULL,
    source_url VARCHAR(2000) NULL,
    provider VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    by_hand BOOLEAN NOT NULL,
    corrects CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    retrieved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_finding_fingerprint (prospect_id, fingerprint),
    KEY ix_finding_prospect (prospect_id, id)
);
