-- Inquiries that reach the house by its form or by a directory's mail. The words are kept, encrypted under the row's own id, only
-- while a person has to look at them; afterwards they are a message of the prospect.
CREATE TABLE inquiry (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    once_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    address_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    signs VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload LONGTEXT NULL,
    decision_reason VARCHAR(500) NULL,
    received_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_inquiry_once (once_key),
    KEY ix_inquiry_status (status, id),
    KEY ix_inquiry_words (words_index, received_at)
);
