-- The client's choice: what was accepted, or what waits for a person because the margin is below the floor with it.
ALTER TABLE proposal ADD COLUMN choice_package CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE proposal ADD COLUMN choice_options TEXT NULL;
ALTER TABLE proposal ADD COLUMN choice_waits BOOLEAN NOT NULL DEFAULT FALSE;

-- Who answers for a margin below the floor or a discount over the limit; the reason is encrypted.
ALTER TABLE proposal_version ADD COLUMN signed_off_at DATETIME(6) NULL;
ALTER TABLE proposal_version ADD COLUMN signed_off_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE proposal_version ADD COLUMN sign_off_reason TEXT NULL;
