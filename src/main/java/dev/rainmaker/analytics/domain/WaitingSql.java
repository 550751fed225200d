package dev.rainmaker.analytics.domain;

/** The statements behind {@link WaitingReads}; all answer the same columns. */
final class WaitingSql {
    static final String APPROVALS = """
            SELECT a.id, a.summary AS title, a.kind AS detail, a.prospect_id, p.name AS prospect_name,
                COALESCE(a.at_risk_minor, v.value_minor) AS at_risk_minor,
                CASE WHEN a.at_risk_minor IS NULL THEN v.currency ELSE a.at_risk_currency END AS currency,
                a.deadline, a.requested_at AS since, NULL AS time_zone
            FROM approval_request a
            LEFT JOIN prospect p ON p.id = a.prospect_id
            LEFT JOIN v_prospect_value v ON v.prospect_id = a.prospect_id
            WHERE a.status = 'PENDING'
            ORDER BY COALESCE(a.at_risk_minor, v.value_minor, 0) DESC,
                CASE WHEN a.deadline IS NULL THEN 1 ELSE 0 END, a.deadline, a.id LIMIT 100""";

    static final String CONVERSATIONS = """
            SELECT c.id, NULL AS title, c.needs_person_reason AS detail, c.prospect_id, p.name AS prospect_name,
                v.value_minor AS at_risk_minor, v.currency, NULL AS deadline, c.last_message_at AS since, NULL AS time_zone
            FROM conversation c
            LEFT JOIN prospect p ON p.id = c.prospect_id
            LEFT JOIN v_prospect_value v ON v.prospect_id = c.prospect_id
            WHERE c.needs_person = TRUE
            ORDER BY COALESCE(v.value_minor, 0) DESC, c.last_message_at, c.id LIMIT 100""";

    /** For those who see approvals: a meeting whose confirmation waits there is told once. */
    static final String MEETINGS_BESIDE_APPROVALS = meetings(
            "AND NOT EXISTS (SELECT 1 FROM approval_request a WHERE a.id = m.approval_id AND a.status = 'PENDING')");

    static final String MEETINGS = meetings("");

    static final String RUNS = """
            SELECT r.id, r.kind AS title, r.error_sentence AS detail, p.id AS prospect_id, p.name AS prospect_name,
                v.value_minor AS at_risk_minor, v.currency, NULL AS deadline, r.updated_at AS since, NULL AS time_zone
            FROM workflow_run r
            LEFT JOIN prospect p ON p.id = r.subject_id
            LEFT JOIN v_prospect_value v ON v.prospect_id = r.subject_id
            WHERE r.status = 'needs_attention'
            ORDER BY COALESCE(v.value_minor, 0) DESC, r.updated_at, r.id LIMIT 100""";

    static final String INBOUND = """
            (SELECT i.id, NULL AS title, i.code AS detail, NULL AS prospect_id, NULL AS prospect_name, NULL AS at_risk_minor,
                NULL AS currency, NULL AS deadline, i.received_at AS since, NULL AS time_zone
            FROM inbound_item i
            WHERE i.status = 'attention'
            ORDER BY i.id LIMIT 100)
            UNION ALL
            (SELECT q.id, 'A suspicious inquiry' AS title, REPLACE(q.signs, ',', ', ') AS detail, NULL AS prospect_id,
                NULL AS prospect_name, NULL AS at_risk_minor, NULL AS currency, NULL AS deadline, q.received_at AS since,
                NULL AS time_zone
            FROM inquiry q
            WHERE q.status = 'SUSPECTED'
            ORDER BY q.id LIMIT 100)
            ORDER BY since, id LIMIT 100""";

    private WaitingSql() {}

    private static String meetings(String condition) {
        return """
                SELECT m.id, LOWER(m.status) AS title, m.type AS detail, m.prospect_id, p.name AS prospect_name,
                    v.value_minor AS at_risk_minor, v.currency, m.start_at AS deadline, m.created_at AS since, m.time_zone
                FROM meeting m
                LEFT JOIN prospect p ON p.id = m.prospect_id
                LEFT JOIN v_prospect_value v ON v.prospect_id = m.prospect_id
                WHERE (m.status = 'SCHEDULED' OR m.status = 'CONFIRMED' AND m.recap_asked_at IS NOT NULL) %s
                ORDER BY COALESCE(v.value_minor, 0) DESC, m.start_at, m.id LIMIT 100""".formatted(condition);
    }
}
