CREATE TABLE hunt (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    target VARCHAR(500) NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    plan TEXT NULL,
    queries TEXT NULL,
    task_link VARCHAR(500) NULL,
    simulated BOOLEAN NOT NULL,
    rules BOOLEAN NOT NULL,
    created_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE hunt_hit (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hunt_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    url_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    url VARCHAR(1000) NOT NULL,
    title VARCHAR(300) NOT NULL,
    provider VARCHAR(32) NOT NULL,
    simulated BOOLEAN NOT NULL,
    verdict VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    confidence DOUBLE NULL,
    reason VARCHAR(500) NULL,
    judgement MEDIUMTEXT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    duplicate_of CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    stored BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_hunt_hit_url (hunt_id, url_hash),
    KEY ix_hunt_hit_verdict (hunt_id, verdict, stored)
);
