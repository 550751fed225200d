-- First answers to requests that carried an Idempotency-Key, kept for a day. The row's key is a keyed index of user, method,
-- path and the caller's key; the answer is encrypted under a key of its own, wrapped by the master key.
CREATE TABLE idempotent_request (
    scope CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    status INT NULL,
    wrapped_key VARBINARY(512) NULL,
    answer MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (scope),
    KEY ix_idempotent_request_expires (expires_at)
);
