-- One visitor of the chat has one conversation; everything else has no visitor ('').
ALTER TABLE conversation ADD COLUMN visitor CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
-- The visitor named the address of somebody who was known before; nothing proves it.
ALTER TABLE conversation ADD COLUMN claimed BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE conversation ADD UNIQUE KEY ux_conversation_prospect_channel_visitor (prospect_id, channel, visitor);
ALTER TABLE conversation DROP KEY ux_conversation_prospect_channel;
ALTER TABLE conversation ADD KEY ix_conversation_visitor (visitor, id);
ALTER TABLE message ADD KEY ix_message_approval (approval_id, id);

CREATE TABLE company_fact (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    topic VARCHAR(120) NOT NULL,
    answer VARCHAR(500) NOT NULL,
    published BOOLEAN NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
