CREATE TABLE conversation (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    needs_person BOOLEAN NOT NULL,
    needs_person_reason VARCHAR(200) NULL,
    last_message_at DATETIME(6) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_conversation_prospect_channel (prospect_id, channel),
    KEY ix_conversation_last_message (last_message_at, id),
    KEY ix_conversation_needs_person (needs_person, last_message_at, id)
);

CREATE TABLE message (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    conversation_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    direction VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail_id_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail_id TEXT NOT NULL,
    in_reply_to TEXT NULL,
    subject TEXT NOT NULL,
    body MEDIUMTEXT NOT NULL,
    claims MEDIUMTEXT NULL,
    intent VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    intent_confidence DOUBLE NULL,
    automatic BOOLEAN NOT NULL,
    once_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    approval_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    provider VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    sent_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_message_once_key (once_key),
    UNIQUE KEY ux_message_mail_id_direction (mail_id_index, direction),
    KEY ix_message_conversation (conversation_id, id),
    KEY ix_message_prospect (prospect_id, id),
    KEY ix_message_status (status, id)
);

CREATE TABLE brief_slot (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    slot VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value_text TEXT NOT NULL,
    sentence TEXT NULL,
    message_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    learned_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    learned_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_brief_slot_prospect (prospect_id, id)
);

-- Everything that came in, also what could not be understood or matched: nothing is skipped silently.
CREATE TABLE inbound_item (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    provider VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    message_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    raw MEDIUMTEXT NULL,
    received_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_inbound_item_hash (content_hash),
    KEY ix_inbound_item_status (status, id)
);
