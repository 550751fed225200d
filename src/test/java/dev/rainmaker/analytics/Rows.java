package dev.rainmaker.analytics;

import dev.rainmaker.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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
        return insert(
                "prospect",
                "INSERT INTO prospect (id, version, type, name, status, status_rank, score, score_parts, source, simulated,"
                        + " needs_review, human_fields, archived, sort_name, sort_event_date, created_at, updated_at)"
                        + " VALUES (?, 0, 'INDIVIDUAL', ?, ?, 0, 50, '[]', 'manual', FALSE, FALSE, '', FALSE, ?, '9999-12-31', ?, ?)",
                name,
                status,
                name.toLowerCase(java.util.Locale.ROOT),
                THEN,
                THEN);
    }

    String proposal(String prospect, String status, long minor, String currency) {
        return insert(
                "proposal",
                "INSERT INTO proposal (id, version, prospect_id, status, event_type, current_number, currency, total_minor,"
                        + " valid_until, views, created_at) VALUES (?, 0, ?, ?, 'WEDDING', 1, ?, ?, ?, 0, ?)",
                prospect,
                status,
                currency,
                minor,
                THEN,
                THEN);
    }

    String approval(String prospect, Long minor, String currency, LocalDateTime deadline) {
        return insert(
                "approval_request",
                "INSERT INTO approval_request (id, version, kind, status, prospect_id, key_id, subject_type, subject_id, summary,"
                        + " fingerprint, content, evidence, at_risk_minor, at_risk_currency, deadline, requested_at, requested_by)"
                        + " VALUES (?, 0, 'MESSAGE', 'PENDING', ?, ?, 'message', ?, 'First message', '0', '', '', ?, ?, ?, ?, 'test')",
                prospect,
                ids.next(),
                ids.next(),
                minor,
                currency,
                deadline,
                THEN);
    }

    String conversation(String prospect, String reason) {
        return insert(
                "conversation",
                "INSERT INTO conversation (id, version, prospect_id, channel, status, needs_person, needs_person_reason,"
                        + " last_message_at, created_at) VALUES (?, 0, ?, 'EMAIL', 'OPEN', TRUE, ?, ?, ?)",
                prospect,
                reason,
                THEN,
                THEN);
    }

    String meeting(String prospect, String approval) {
        return insert(
                "meeting",
                "INSERT INTO meeting (id, version, prospect_id, status, type, calendar_id, offered, start_at, end_at, time_zone,"
                        + " approval_id, created_at) VALUES (?, 0, ?, 'SCHEDULED', 'VENUE_VISIT', 'test', '', ?, ?, 'Europe/Berlin', ?, ?)",
                prospect,
                THEN.plusDays(1),
                THEN.plusDays(1).plusMinutes(90),
                approval,
                THEN);
    }

    String workflow(String prospect, String status) {
        return insert(
                "workflow_run",
                "INSERT INTO workflow_run (id, kind, graph_version, status, node, seq, visit, fence, attempt, retry_round,"
                        + " subject_id, error_code, error_sentence, created_at, updated_at)"
                        + " VALUES (?, 'journey', 1, ?, 'draft_first', 1, 1, 0, 0, 0, ?, 'test', 'The address bounced.', ?, ?)",
                status,
                prospect,
                THEN,
                THEN.plusYears(70));
    }

    String inbound() {
        return insert(
                "inbound_item",
                "INSERT INTO inbound_item (id, provider, content_hash, status, code, received_at)"
                        + " VALUES (?, 'test', ?, 'attention', 'unknown_sender', ?)",
                ids.next(),
                THEN);
    }

    /** Takes away what was written, so that other tests see their own rows only. */
    void tidy() {
        created.forEach((id, table) -> sql("DELETE FROM " + table + " WHERE id = ?", id));
        created.clear();
    }

    /** Inserts a row whose first parameter is a new id; answers the id. */
    private String insert(String table, String sql, Object... afterTheId) {
        var id = ids.next();
        created.put(id, table);
        sql(sql, Stream.concat(Stream.of(id), Arrays.stream(afterTheId)).toArray());
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
