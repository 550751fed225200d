-- How many unasked messages a mailbox has sent on a day of the company; its row is locked by whoever takes a place.
CREATE TABLE outreach_mailbox_day (
    mailbox VARCHAR(190) NOT NULL,
    day DATE NOT NULL,
    used INT NOT NULL,
    PRIMARY KEY (mailbox, day)
);

-- One row for each unasked message that was let go.
CREATE TABLE outreach_send (
    message_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    let_go_at DATETIME(6) NOT NULL,
    PRIMARY KEY (message_id),
    KEY ix_outreach_send_prospect (prospect_id, let_go_at)
);

-- What a recipient asked for on the preference page.
CREATE TABLE outreach_preference (
    prospect_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    follow_ups BOOLEAN NOT NULL,
    paused_until DATE NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (prospect_id)
);
