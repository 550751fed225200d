-- Who was asked about an approval or a stuck run, and who is next. Times are business time.
CREATE TABLE escalation (
    item_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    began_at DATETIME(6) NOT NULL,
    level INT NOT NULL,
    asked VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_user VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    asked_at DATETIME(6) NOT NULL,
    next_asked VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    next_at DATETIME(6) NULL,
    ended_at DATETIME(6) NULL,
    PRIMARY KEY (item_id),
    KEY ix_escalation_run_id_ended_at (run_id, ended_at)
);
