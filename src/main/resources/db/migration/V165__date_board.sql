-- What a day can be sold of: the team, and venues of the catalogue. The capacity is the number of events a day.
CREATE TABLE date_resource (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    catalogue_item_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    name VARCHAR(120) NOT NULL,
    capacity INT NOT NULL,
    active BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_date_resource_catalogue_item (catalogue_item_id)
);
INSERT INTO date_resource (id, version, kind, name, capacity, active)
VALUES ('0000000000000000000000team', 0, 'TEAM', 'Team', 1, TRUE);

-- Whoever changes a day of a resource locks its row first: changes of one day come one after the other.
CREATE TABLE date_day (
    resource_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day DATE NOT NULL,
    turn BIGINT NOT NULL,
    closed_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    closed_reason VARCHAR(120) NULL,
    PRIMARY KEY (resource_id, day),
    KEY ix_date_day_day_closed (day, closed_kind)
);

-- live is TRUE until the hold has ended, then NULL; position counts the holds that are not confirmed, place those that are.
CREATE TABLE date_hold (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    resource_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day DATE NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposal_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    live BOOLEAN NULL,
    position INT NULL,
    place INT NULL,
    note TEXT NULL,
    placed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    placed_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NULL,
    remind_at DATETIME(6) NULL,
    challenged_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    challenge_due_at DATETIME(6) NULL,
    client_signed BOOLEAN NOT NULL,
    ended_at DATETIME(6) NULL,
    end_reason VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    end_note TEXT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_date_hold_position (resource_id, day, position),
    UNIQUE KEY ux_date_hold_place (resource_id, day, place),
    UNIQUE KEY ux_date_hold_prospect (resource_id, day, prospect_id, live),
    KEY ix_date_hold_live_day (live, day, resource_id, status),
    KEY ix_date_hold_prospect (prospect_id, id),
    KEY ix_date_hold_proposal (proposal_id, id),
    KEY ix_date_hold_status (status, id)
);
