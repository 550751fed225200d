-- Who leads a run instead of the agents, where it stood when it was held, whether its drafts were withdrawn with that, and the
-- run that goes on in place of one that was branched.
ALTER TABLE workflow_run
    ADD COLUMN led_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN held_from VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN drafts_withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN continued_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL;
