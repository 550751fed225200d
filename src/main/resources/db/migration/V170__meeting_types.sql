-- Kinds of meetings with what the house decided about them. Minutes; host_id only for the rule NAMED, null meaning the owner.
CREATE TABLE meeting_type (
    type VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    minutes INT NOT NULL,
    buffer_before INT NOT NULL,
    buffer_after INT NOT NULL,
    lead_minutes INT NOT NULL,
    host_rule VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    host_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (type)
);
INSERT INTO meeting_type (type, version, minutes, buffer_before, buffer_after, lead_minutes, host_rule)
VALUES ('INITIAL_CALL', 0, 30, 15, 15, 4320, 'NAMED'), ('VENUE_VISIT', 0, 90, 30, 30, 4320, 'NAMED'),
    ('PLANNING_SESSION', 0, 60, 15, 15, 4320, 'NAMED'), ('FINAL_WALK_THROUGH', 0, 60, 30, 30, 4320, 'NAMED');

-- Users who can host, each with a calendar of their own. Hours such as 09:00 are local to the time zone, days such as MON,TUE.
CREATE TABLE meeting_host (
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    hosts BOOLEAN NOT NULL,
    calendar_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    time_zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opens CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    closes CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    days VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (user_id)
);

-- When a venue of the catalogue can be visited.
CREATE TABLE venue_hours (
    venue_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    time_zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opens CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    closes CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    days VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (venue_id)
);

-- buffer_*: minutes that the meeting keeps free around it. booked: the calendar has its event. confirming_at: the owner's yes is being
-- carried out. moves: how often the time was changed after the first.
ALTER TABLE meeting ADD COLUMN host_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE meeting ADD COLUMN venue_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE meeting ADD COLUMN buffer_before INT NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN buffer_after INT NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN minutes INT NOT NULL DEFAULT 30;
ALTER TABLE meeting ADD COLUMN booked BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE meeting ADD COLUMN confirming_at DATETIME(6) NULL;
ALTER TABLE meeting ADD COLUMN moves INT NOT NULL DEFAULT 0;
UPDATE meeting SET booked = TRUE WHERE status IN ('CONFIRMED', 'COMPLETED', 'NO_SHOW');
UPDATE meeting SET minutes = TIMESTAMPDIFF(MINUTE, start_at, end_at) WHERE start_at IS NOT NULL;
CREATE INDEX ix_meeting_host ON meeting (host_id, status, start_at);
