CREATE TABLE catalogue_item (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(120) NOT NULL,
    description VARCHAR(500) NOT NULL,
    event_types VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_price_minor BIGINT NOT NULL,
    unit_cost_minor BIGINT NOT NULL,
    min_guests INT NULL,
    max_guests INT NULL,
    contents TEXT NULL,
    tags VARCHAR(200) NOT NULL,
    active BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    KEY ix_catalogue_item_active_kind (active, kind, name)
);

CREATE TABLE price_rule (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(120) NOT NULL,
    percent DECIMAL(7, 4) NULL,
    amount_minor BIGINT NULL,
    from_guests INT NULL,
    months VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    weekdays VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    valid_from DATE NULL,
    valid_to DATE NULL,
    active BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    KEY ix_price_rule_active (active, kind)
);

CREATE TABLE proposal (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    once_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    status VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    current_number INT NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total_minor BIGINT NOT NULL,
    guests INT NULL,
    place VARCHAR(200) NULL,
    valid_until DATETIME(6) NOT NULL,
    views INT NOT NULL,
    viewed_at DATETIME(6) NULL,
    decided_at DATETIME(6) NULL,
    accepted_package CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    answer TEXT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_proposal_once_key (once_key),
    KEY ix_proposal_prospect (prospect_id, id),
    KEY ix_proposal_status (status, id),
    KEY ix_proposal_status_valid_until (status, valid_until)
);

CREATE TABLE proposal_version (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposal_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number INT NOT NULL,
    content MEDIUMTEXT NOT NULL,
    pdf_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    pdf_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_proposal_version_number (proposal_id, number)
);
