-- Read models for campaign reports, metrics, exports and charts. No name, place, address or text of anybody is in any of them.
-- Prospects on the lists alone, as in V100; prospect_created_at, source, event_type and channel are called the same in all of
-- them, so that one condition chooses the same prospects everywhere.
-- A source (hunt:<id>, import:<id>, manual, inquiry) is what a campaign is today. When there is a table of campaigns, these
-- views should take the campaign from the prospect's enrollment and fall back to its source.

-- All that the views ask of a prospect's messages, so that no message itself is read.
CREATE INDEX ix_message_prospect_sent ON message (prospect_id, direction, sent_at, channel, automatic, created_at);

-- One row a prospect. channel: of the first message that was sent. replied_at: the first message, after one of ours, that no
-- machine wrote. reached: how far it ever came (0 discovered, 1 enriched, 2 contacted, 3 interested, 4 qualified, 5 converted),
-- for lost ones from the log of moves. meetings: agreed by both sides. proposals: sent to the client, whatever became of them.
CREATE VIEW v_prospect_outcomes AS
SELECT p.id AS prospect_id, LOWER(p.type) AS type, p.source, LOWER(p.event_type) AS event_type, LOWER(p.status) AS status,
    p.simulated, p.created_at AS prospect_created_at,
    (SELECT LOWER(m.channel) FROM message m WHERE m.prospect_id = p.id AND m.direction = 'OUT' AND m.sent_at IS NOT NULL
        ORDER BY m.sent_at, m.channel LIMIT 1) AS channel,
    (SELECT MIN(m.sent_at) FROM message m WHERE m.prospect_id = p.id AND m.direction = 'OUT') AS contacted_at,
    (SELECT MIN(i.created_at) FROM message i WHERE i.prospect_id = p.id AND i.direction = 'IN' AND i.automatic = FALSE
        AND i.created_at >= (SELECT MIN(o.sent_at) FROM message o WHERE o.prospect_id = p.id AND o.direction = 'OUT')) AS replied_at,
    GREATEST(
        CASE p.status WHEN 'ENRICHED' THEN 1 WHEN 'CONTACTED' THEN 2 WHEN 'INTERESTED' THEN 3 WHEN 'QUALIFIED' THEN 4
            WHEN 'CONVERTED' THEN 5 ELSE 0 END,
        COALESCE((SELECT MAX(CASE WHEN e.facts LIKE '%"to":"converted"%' THEN 5 WHEN e.facts LIKE '%"to":"qualified"%' THEN 4
                WHEN e.facts LIKE '%"to":"interested"%' THEN 3 WHEN e.facts LIKE '%"to":"contacted"%' THEN 2
                WHEN e.facts LIKE '%"to":"enriched"%' THEN 1 ELSE 0 END)
            FROM event_log e WHERE e.subject = p.id AND e.type = 'prospect.moved'), 0)) AS reached,
    (SELECT COUNT(*) FROM meeting b WHERE b.prospect_id = p.id AND b.status IN ('CONFIRMED', 'COMPLETED', 'NO_SHOW')) AS meetings,
    (SELECT COUNT(*) FROM proposal d WHERE d.prospect_id = p.id
        AND d.status IN ('SENT', 'VIEWED', 'NEGOTIATING', 'ACCEPTED', 'DECLINED', 'EXPIRED')) AS proposals,
    (SELECT COUNT(*) FROM proposal d WHERE d.prospect_id = p.id
        AND d.status NOT IN ('ACCEPTED', 'DECLINED', 'EXPIRED')) AS open_proposals,
    (SELECT COUNT(*) FROM proposal d WHERE d.prospect_id = p.id AND d.status = 'ACCEPTED') AS accepted,
    (SELECT MIN(d.decided_at) FROM proposal d WHERE d.prospect_id = p.id AND d.status = 'ACCEPTED') AS won_at
FROM prospect p
WHERE p.archived = FALSE;

-- One row an outgoing message that was sent or failed; channel is its own. Reports of the mail provider are in its status: a
-- click means that it was opened, an opening that it was delivered. Openings by machines are not stored, so none is told apart.
CREATE VIEW v_outgoing_messages AS
SELECT m.id AS message_id, m.prospect_id, p.source, LOWER(p.event_type) AS event_type, LOWER(m.channel) AS channel,
    LOWER(m.purpose) AS purpose, m.sent_at, p.created_at AS prospect_created_at,
    CASE WHEN m.sent_at IS NULL THEN 0 ELSE 1 END AS sent,
    CASE WHEN m.status = 'FAILED' THEN 1 ELSE 0 END AS failed,
    CASE WHEN m.status IN ('DELIVERED', 'OPENED', 'CLICKED', 'REPLIED') THEN 1 ELSE 0 END AS delivered,
    CASE WHEN m.status IN ('OPENED', 'CLICKED') THEN 1 ELSE 0 END AS opened,
    CASE WHEN m.status = 'CLICKED' THEN 1 ELSE 0 END AS clicked,
    CASE WHEN m.status = 'BOUNCED' THEN 1 ELSE 0 END AS bounced
FROM message m
JOIN prospect p ON p.id = m.prospect_id AND p.archived = FALSE
WHERE m.direction = 'OUT' AND (m.sent_at IS NOT NULL OR m.status = 'FAILED');

-- Which reports on sent mail have ever come; a count of what never comes would read as 0 and mean nothing.
CREATE VIEW v_message_reports AS
SELECT 'delivered' AS report, EXISTS (SELECT 1 FROM message m WHERE m.status IN ('DELIVERED', 'OPENED', 'CLICKED')) AS collected
UNION ALL
SELECT 'opened', EXISTS (SELECT 1 FROM message m WHERE m.status IN ('OPENED', 'CLICKED'))
UNION ALL
SELECT 'clicked', EXISTS (SELECT 1 FROM message m WHERE m.status = 'CLICKED');

-- One row an accepted proposal: what was earned. channel is that of the prospect's first message.
CREATE VIEW v_won_deals AS
SELECT d.id AS proposal_id, d.prospect_id, p.source, LOWER(p.event_type) AS event_type,
    (SELECT LOWER(m.channel) FROM message m WHERE m.prospect_id = p.id AND m.direction = 'OUT' AND m.sent_at IS NOT NULL
        ORDER BY m.sent_at, m.channel LIMIT 1) AS channel,
    d.total_minor AS value_minor, d.currency, d.decided_at, p.created_at AS prospect_created_at
FROM proposal d
JOIN prospect p ON p.id = d.prospect_id AND p.archived = FALSE
WHERE d.status = 'ACCEPTED';

-- One row a source, with hunts that found nobody. started_at: of the hunt, or when the first prospect came.
CREATE VIEW v_campaigns AS
SELECT CONCAT('hunt:', h.id) AS source, 'hunt' AS kind, LOWER(h.status) AS status, h.simulated, h.created_at AS started_at,
    (SELECT COUNT(*) FROM prospect p WHERE p.archived = FALSE AND p.source = CONCAT('hunt:', h.id)) AS prospects
FROM hunt h
UNION ALL
SELECT g.source, CASE WHEN g.source LIKE 'import:%' THEN 'import' ELSE 'other' END, NULL, g.simulated, g.started_at, g.prospects
FROM (SELECT p.source, MAX(p.simulated) AS simulated, MIN(p.created_at) AS started_at, COUNT(*) AS prospects
    FROM prospect p WHERE p.archived = FALSE GROUP BY p.source) g
LEFT JOIN hunt h ON g.source LIKE 'hunt:%' AND h.id = SUBSTRING(g.source, 6)
WHERE h.id IS NULL;
