-- People who sign in. E-mail addresses are stored in lower case.
CREATE TABLE app_user (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    email VARCHAR(254) NOT NULL,
    name VARCHAR(120) NOT NULL,
    role VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seller_approves BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    password_hash VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    must_change_password BOOLEAN NOT NULL,
    created_at DATETIME(6) NOT NULL,
    tokens_valid_from DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ix_app_user_email (email),
    KEY ix_app_user_role (role, active),
    KEY ix_app_user_tokens_valid_from (tokens_valid_from)
);

-- Its one row is taken by the first owner, so that two set-ups at once make one owner.
CREATE TABLE first_run (
    id INT NOT NULL,
    PRIMARY KEY (id)
);

-- Changes of who is an owner take turns by its one row.
CREATE TABLE owner_turn (
    id INT NOT NULL,
    turns BIGINT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO owner_turn (id, turns) VALUES (1, 0);

-- A family of refresh tokens: what one sign-in began.
CREATE TABLE user_session (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    end_reason VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    KEY ix_user_session_user (user_id, ended_at),
    KEY ix_user_session_expires (expires_at)
);

CREATE TABLE refresh_token (
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    session_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at DATETIME(6) NULL,
    PRIMARY KEY (token_hash),
    KEY ix_refresh_token_session (session_id)
);

-- Counted sign-in attempts per keyed index of account and address.
CREATE TABLE login_attempt (
    attempt_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts INT NOT NULL,
    started_at DATETIME(6) NOT NULL,
    PRIMARY KEY (attempt_key),
    KEY ix_login_attempt_started (started_at)
);

CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_id, id);
