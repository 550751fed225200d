-- Ids are 26 characters of lower-case Crockford base 32; times are UTC.
CREATE TABLE outbox (
    id BIGINT NOT NULL AUTO_INCREMENT,
    topic VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts TEXT NOT NULL,
    occurred_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE event_log (
    seq BIGINT NOT NULL AUTO_INCREMENT,
    topic VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts TEXT NOT NULL,
    occurred_at DATETIME(6) NOT NULL,
    PRIMARY KEY (seq),
    KEY ix_event_log_topic_seq (topic, seq),
    KEY ix_event_log_subject_seq (subject, seq)
);

CREATE TABLE event_cursor (
    listener VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (listener)
);

CREATE TABLE relay_lease (
    name VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    turns BIGINT NOT NULL,
    PRIMARY KEY (name)
);
INSERT INTO relay_lease (name, turns) VALUES ('outbox', 0);

CREATE TABLE data_key (
    subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wrapped_key VARBINARY(512) NULL,
    PRIMARY KEY (subject_id)
);

CREATE TABLE audit_entry (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at DATETIME(6) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    actor_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    before_state TEXT NOT NULL,
    after_state TEXT NOT NULL,
    PRIMARY KEY (id),
    KEY ix_audit_entry_subject (subject_type, subject_id, id)
);
