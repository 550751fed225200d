-- Read models for reports and for the read-only tool servers. No encrypted column and no address is in any of them.
-- Archived prospects (taken off the lists, or merged into another one) are left out.

-- The deal of each prospect: its newest proposal that is open or accepted.
CREATE VIEW v_prospect_value AS
SELECT d.prospect_id, d.id AS proposal_id, d.total_minor AS value_minor, d.currency, LOWER(d.status) AS proposal_status
FROM proposal d
JOIN (SELECT prospect_id, MAX(id) AS id FROM proposal WHERE status NOT IN ('DECLINED', 'EXPIRED') GROUP BY prospect_id) newest
    ON newest.id = d.id;

CREATE VIEW v_prospects AS
SELECT p.id AS prospect_id, LOWER(p.type) AS type, p.name, p.company, p.place, LOWER(p.event_type) AS event_type, p.event_date,
    LOWER(p.status) AS status, p.score, p.source, p.simulated, p.created_at
FROM prospect p
WHERE p.archived = FALSE;

-- A prospect counts once; without a deal it counts 0 in the row without a currency.
CREATE VIEW v_pipeline AS
SELECT p.status, COUNT(*) AS prospects, COALESCE(SUM(v.value_minor), 0) AS value_minor, v.currency
FROM v_prospects p
LEFT JOIN v_prospect_value v ON v.prospect_id = p.prospect_id
GROUP BY p.status, v.currency;

CREATE VIEW v_deals AS
SELECT d.prospect_id, LOWER(d.event_type) AS event_type, d.guests, d.place, d.total_minor, d.currency, LOWER(d.status) AS status,
    d.created_at
FROM proposal d
JOIN prospect p ON p.id = d.prospect_id AND p.archived = FALSE;

CREATE VIEW v_runs AS
SELECT r.id AS run_id, r.kind, LOWER(r.status) AS status, r.node, r.created_at AS started_at, r.updated_at
FROM workflow_run r;

CREATE VIEW v_messages AS
SELECT m.id AS message_id, m.prospect_id, LOWER(m.channel) AS channel, LOWER(m.direction) AS direction, LOWER(m.status) AS status,
    m.created_at
FROM message m
JOIN prospect p ON p.id = m.prospect_id AND p.archived = FALSE;

-- contacted: somebody got a message; replied: wrote one that is no automatic answer; meetings: agreed by both sides.
CREATE VIEW v_metrics AS
SELECT 'prospects' AS metric, COUNT(*) AS value FROM prospect WHERE archived = FALSE
UNION ALL
SELECT 'contacted', COUNT(DISTINCT m.prospect_id) FROM message m
    JOIN prospect p ON p.id = m.prospect_id AND p.archived = FALSE WHERE m.direction = 'OUT' AND m.sent_at IS NOT NULL
UNION ALL
SELECT 'replied', COUNT(DISTINCT m.prospect_id) FROM message m
    JOIN prospect p ON p.id = m.prospect_id AND p.archived = FALSE WHERE m.direction = 'IN' AND m.automatic = FALSE
UNION ALL
SELECT 'qualified', COUNT(*) FROM prospect WHERE archived = FALSE AND status IN ('QUALIFIED', 'CONVERTED')
UNION ALL
SELECT 'proposals_sent', COUNT(*) FROM proposal d JOIN prospect p ON p.id = d.prospect_id AND p.archived = FALSE
    WHERE d.status IN ('SENT', 'VIEWED', 'NEGOTIATING', 'ACCEPTED', 'DECLINED', 'EXPIRED')
UNION ALL
SELECT 'proposals_accepted', COUNT(*) FROM proposal d JOIN prospect p ON p.id = d.prospect_id AND p.archived = FALSE
    WHERE d.status = 'ACCEPTED'
UNION ALL
SELECT 'meetings', COUNT(*) FROM meeting m JOIN prospect p ON p.id = m.prospect_id AND p.archived = FALSE
    WHERE m.status IN ('CONFIRMED', 'COMPLETED', 'NO_SHOW');
