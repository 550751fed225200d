-- What a source of prospects costs, as people enter it: so much a prospect, or so much a month, from one day to another.
CREATE TABLE lead_cost (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    basis VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NULL,
    PRIMARY KEY (id),
    KEY ix_lead_cost_source (source, first_day)
);

-- What the agents cost is asked by the hunts of some days.
CREATE INDEX ix_hunt_created_at ON hunt (created_at, id, run_id);
