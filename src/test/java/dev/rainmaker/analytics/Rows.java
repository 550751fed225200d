package dev.rainmaker.analytics;

import dev.rainmaker.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Input rows of the read models, written as the features write them. */
@ApplicationScoped
public class Rows {
    static final LocalDateTime THEN = LocalDateTime.parse("2026-03-02T10:00:00");

    private final AgroalDataSource database;
    private final Ids ids;
    private final Map<String, String> created = new ConcurrentHashMap<>();

    Rows(AgroalDataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    String prospect(String name, String status) {
        var id = create("prospect");
        sql(
                "INSERT INTO prospect (id, version, type, name, status, status_rank, score, score_parts, source, simulated,"
                        + " needs_review, human_fields, archived, sort_name, sort_event_date, created_at, updated_at)"
                        + " VALUES (?, 0, 'INDIVIDUAL', ?, ?, 0, 50, '[]', 'manual', FALSE, FALSE, '', FALSE, ?, '9999-12-31', ?, ?)",
                id,
                name,
                status,
                name.toLowerCase(java.util.Locale.ROOT),
                THEN,
                THEN);
        return id;
    }

    String proposal(String prospect, String status, long minor, String currency) {
        var id = create("proposal");
        sql(
                "INSERT INTO proposal (id, version, prospect_id, status, event_type, current_number, currency, total_minor,"
                        + " valid_until, views, created_at) VALUES (?, 0, ?, ?, 'WEDDING', 1, ?, ?, ?, 0, ?)",
                id,
                prospect,
                status,
                currency,
                minor,
                THEN,
                THEN);
        return id;
    }

    String approval(String prospect, Long minor, String currency, LocalDateTime deadline) {
        var id = create("approval_request");
        sql(
                "INSERT INTO approval_request (id, version, kind, status, prospect_id, key_id, subject_type, subject_id, summary,"
                        + " fingerprint, content, evidence, at_risk_minor, at_risk_currency, deadline, requested_at, requested_by)"
                        + " VALUES (?, 0, 'MESSAGE', 'PENDING', ?, ?, 'message', ?, 'First message', '0', '', '', ?, ?, ?, ?, 'test')",
                id,
                prospect,
                id,
                id,
                minor,
                currency,
                deadline,
                THEN);
        return id;
    }

    String conversation(String prospect, String reason) {
        var id = create("conversation");
        sql(
                "INSERT INTO conversation (id, version, prospect_id, channel, status, needs_person, needs_person_reason,"
                        + " last_message_at, created_at) VALUES (?, 0, ?, 'EMAIL', 'OPEN', TRUE, ?, ?, ?)",
                id,
                prospect,
                reason,
                THEN,
                THEN);
        return id;
    }

    String meeting(String prospect, String approval) {
        var id = create("meeting");
        sql(
                "INSERT INTO meeting (id, version, prospect_id, status, type, calendar_id, offered, start_at, end_at, time_zone,"
                        + " approval_id, created_at) VALUES (?, 0, ?, 'SCHEDULED', 'VENUE_VISIT', 'test', '', ?, ?, 'Europe/Berlin', ?, ?)",
                id,
                prospect,
                THEN.plusDays(1),
                THEN.plusDays(1).plusMinutes(90),
                approval,
                THEN);
        return id;
    }

    String workflow(String prospect, String status) {
        var id = create("workflow_run");
        sql(
                "INSERT INTO workflow_run (id, kind, graph_version, status, node, seq, visit, fence, attempt, retry_round,"
                        + " subject_id, error_code, error_sentence, created_at, updated_at)"
                        + " VALUES (?, 'journey', 1, ?, 'draft_first', 1, 1, 0, 0, 0, ?, 'test', 'The address bounced.', ?, ?)",
                id,
                status,
                prospect,
                THEN,
                THEN.plusYears(70));
        return id;
    }

    String inbound() {
        var id = create("inbound_item");
        sql(
                "INSERT INTO inbound_item (id, provider, content_hash, status, code, received_at)"
                        + " VALUES (?, 'test', ?, 'attention', 'unknown_sender', ?)",
                id,
                id,
                THEN);
        return id;
    }

    /** Takes away what was written, so that other tests see their own rows only. */
    void tidy() {
        created.forEach((id, table) -> sql("DELETE FROM " + table + " WHERE id = ?", id));
        created.clear();
    }

    private String create(String table) {
        var id = ids.next();
        created.put(id, table);
        return id;
    }

    void sql(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
