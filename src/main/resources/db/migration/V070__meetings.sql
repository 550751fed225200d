CREATE TABLE meeting (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    once_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    calendar_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    offered TEXT NOT NULL,
    start_at DATETIME(6) NULL,
    end_at DATETIME(6) NULL,
    time_zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approval_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_meeting_once_key (once_key),
    KEY ix_meeting_status_start (status, start_at, id),
    KEY ix_meeting_prospect (prospect_id, id)
);

-- A meeting holds one row for each quarter of an hour it covers; the primary key lets nobody else have it.
CREATE TABLE meeting_slot (
    calendar_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quarter DATETIME(6) NOT NULL,
    meeting_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (calendar_id, quarter),
    KEY ix_meeting_slot_meeting (meeting_id)
);
