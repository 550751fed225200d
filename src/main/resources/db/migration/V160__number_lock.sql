-- What the number lock said about a content, and what a person answered for; both encrypted under the prospect's key.
ALTER TABLE approval_request ADD COLUMN checked MEDIUMTEXT NULL;
ALTER TABLE approval_request ADD COLUMN overridden MEDIUMTEXT NULL;

-- Append-only: who said yes to claims that no source backs, which (encrypted), and why (encrypted).
CREATE TABLE approval_override (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approval_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at DATETIME(6) NOT NULL,
    actor_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claims MEDIUMTEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (id),
    KEY ix_approval_override_approval_id (approval_id)
);
