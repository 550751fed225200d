-- What a request is about, which rule said yes to it (null: a person decides), from when its yes can be used, and how often a
-- rule's yes was taken back.
ALTER TABLE approval_request ADD COLUMN topic VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE approval_request ADD COLUMN rule_id VARCHAR(54) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE approval_request ADD COLUMN rule_version BIGINT NULL;
ALTER TABLE approval_request ADD COLUMN usable_from DATETIME(6) NULL;
ALTER TABLE approval_request ADD COLUMN taken_back INT NOT NULL DEFAULT 0;
CREATE INDEX ix_approval_request_rule_used ON approval_request (rule_id, used_by);

-- A rule: topic, kind of event and value band, and what it may do. Decisions of a rule and its changes take turns by its row.
CREATE TABLE autonomy_cell (
    id VARCHAR(54) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    topic VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    band VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mode VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);

-- One row for each request with a topic: what the rule saw and would have said, what was decided, what followed. Ids, codes and
-- numbers only. outcome is null until it is decided, and after a request was withdrawn.
CREATE TABLE autonomy_case (
    approval_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cell VARCHAR(54) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    unsupported INT NOT NULL,
    contradicted INT NOT NULL,
    obstacles VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mode VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cell_version BIGINT NOT NULL,
    rule_said VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    by_rule BOOLEAN NOT NULL,
    edit_share DOUBLE NULL,
    decided_at DATETIME(6) NULL,
    taken_back_at DATETIME(6) NULL,
    harm VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    harm_at DATETIME(6) NULL,
    PRIMARY KEY (approval_id),
    KEY ix_autonomy_case_cell_decided (cell, decided_at, outcome, by_rule, edit_share),
    KEY ix_autonomy_case_decided (decided_at),
    KEY ix_autonomy_case_cell_harm (cell, harm_at, harm),
    KEY ix_autonomy_case_harm (harm_at, cell, harm),
    KEY ix_autonomy_case_by_rule (by_rule, decided_at),
    KEY ix_autonomy_case_prospect (prospect_id, decided_at)
);

-- Append-only: who or what changed a rule, when, why, and the figures that were shown then.
CREATE TABLE autonomy_change (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cell VARCHAR(54) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_mode VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_mode VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    note VARCHAR(500) NULL,
    actor_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    evidence TEXT NOT NULL,
    taken_back INT NOT NULL,
    PRIMARY KEY (id),
    KEY ix_autonomy_change_cell (cell, id)
);
