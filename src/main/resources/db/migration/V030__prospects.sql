-- E-mail, phone and reason are encrypted under the prospect's key; *_index columns hold keyed blind indexes.
-- sort_name, sort_event_date and status_rank exist for ordering: folded name, "undated" after every date, pipeline order.
CREATE TABLE prospect (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(200) NOT NULL,
    company VARCHAR(200) NULL,
    place VARCHAR(200) NULL,
    time_zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    event_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    event_date DATE NULL,
    guests INT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status_rank INT NOT NULL,
    score INT NOT NULL,
    score_parts TEXT NOT NULL,
    reason TEXT NULL,
    source VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    simulated BOOLEAN NOT NULL,
    needs_review BOOLEAN NOT NULL,
    review_reason VARCHAR(500) NULL,
    assigned_to CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    email TEXT NULL,
    email_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    live_email CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    phone TEXT NULL,
    phone_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    name_place_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    domain_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    human_fields VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    archived BOOLEAN NOT NULL,
    merged_into CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    sort_name VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    sort_event_date DATE NOT NULL,
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_prospect_live_email (live_email),
    KEY ix_prospect_email (email_index),
    KEY ix_prospect_phone (phone_index),
    KEY ix_prospect_name_place (name_place_index),
    KEY ix_prospect_domain (domain_index),
    KEY ix_prospect_merged_into (merged_into),
    KEY ix_prospect_id (archived, id),
    KEY ix_prospect_created (archived, created_at, id),
    KEY ix_prospect_updated (archived, updated_at, id),
    KEY ix_prospect_name (archived, sort_name, id),
    KEY ix_prospect_score (archived, score, id),
    KEY ix_prospect_event_date (archived, sort_event_date, id),
    KEY ix_prospect_status (archived, status_rank, id),
    KEY ix_prospect_status_created (archived, status_rank, created_at, id),
    KEY ix_prospect_status_updated (archived, status_rank, updated_at, id),
    KEY ix_prospect_status_name (archived, status_rank, sort_name, id),
    KEY ix_prospect_status_score (archived, status_rank, score, id),
    KEY ix_prospect_status_event_date (archived, status_rank, sort_event_date, id),
    KEY ix_prospect_type_created (archived, type, created_at, id),
    KEY ix_prospect_source_created (archived, source, created_at, id),
    KEY ix_prospect_assigned_created (archived, assigned_to, created_at, id),
    KEY ix_prospect_review_created (archived, needs_review, created_at, id)
);

-- Word search: folded words of name, company and place; a prefix is a range.
CREATE TABLE prospect_word (
    word VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (word, prospect_id),
    KEY ix_prospect_word_prospect (prospect_id, word)
);

CREATE TABLE prospect_signal (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quote TEXT NOT NULL,
    source_url VARCHAR(2000) NULL,
    source_title VARCHAR(300) NULL,
    confidence DOUBLE NOT NULL,
    merged_from CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    retrieved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_prospect_signal_fingerprint (prospect_id, fingerprint),
    KEY ix_prospect_signal_prospect (prospect_id, id)
);

CREATE TABLE prospect_timeline (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    actor_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_prospect_timeline_prospect (prospect_id, id)
);

-- What a merge did, so that it can be undone.
CREATE TABLE prospect_merge (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kept_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merged_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    filled_fields VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merged_at DATETIME(6) NOT NULL,
    undone_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY ix_prospect_merge_pair (kept_id, merged_id, id)
);
