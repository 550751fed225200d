-- What was said: text is encrypted under the prospect's key.
CREATE TABLE meeting_note (
    meeting_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text MEDIUMTEXT NULL,
    written_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    written_at DATETIME(6) NOT NULL,
    PRIMARY KEY (meeting_id)
);

-- What somebody of the house has to do after a meeting; title is encrypted under the prospect's key.
CREATE TABLE follow_up_task (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    meeting_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title TEXT NULL,
    owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_on DATE NOT NULL,
    done_at DATETIME(6) NULL,
    done_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_follow_up_task_meeting (meeting_id, id),
    KEY ix_follow_up_task_owner (owner_id, done_at, due_on, id),
    KEY ix_follow_up_task_due (done_at, due_on, id)
);

-- The meeting is over and nobody has said yet what became of it.
ALTER TABLE meeting ADD COLUMN recap_asked_at DATETIME(6) NULL;
CREATE INDEX ix_meeting_recap ON meeting (status, recap_asked_at);
