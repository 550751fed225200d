-- Hunts that repeat. last_at, next_at and created_at are business time; the timer is a row of scheduled_tasks.
CREATE TABLE hunt_schedule (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    target VARCHAR(500) NOT NULL,
    cron VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    time_zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    enabled BOOLEAN NOT NULL,
    created_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    last_at DATETIME(6) NULL,
    last_outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    last_hunt_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    next_at DATETIME(6) NULL,
    PRIMARY KEY (id)
);

ALTER TABLE hunt ADD COLUMN schedule_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE hunt ADD COLUMN once_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
CREATE UNIQUE INDEX uq_hunt_once_key ON hunt (once_key);
CREATE INDEX ix_hunt_schedule_id ON hunt (schedule_id);
