-- What a person decided about a hit; the reason is encrypted under the hunt's key, because it may speak of people.
ALTER TABLE hunt_hit
    ADD COLUMN decision VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN decision_reason TEXT NULL,
    ADD COLUMN decided_by VARCHAR(64) NULL,
    ADD COLUMN decided_at DATETIME(6) NULL;
