CREATE TABLE outreach_template (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    event_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(200) NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_outreach_template_event_stage (event_type, stage)
);
