package dev.rainmaker.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Committed events in their final order. Blocking: for workers and virtual threads. */
@ApplicationScoped
public class EventLog {
    private static final int BATCH = 200;
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;

    EventLog(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Events after a sequence number, oldest first, at most 200. */
    public List<StoredEvent> after(long seq) {
        return read(
                "SELECT seq, topic, type, subject, facts, occurred_at FROM event_log WHERE seq > ? ORDER BY seq LIMIT "
                        + BATCH,
                query -> query.setLong(1, seq));
    }

    /** Events of one topic after a sequence number, oldest first, at most 200. */
    public List<StoredEvent> after(String topic, long seq) {
        return read(
                "SELECT seq, topic, type, subject, facts, occurred_at FROM event_log WHERE topic = ? AND seq > ? ORDER BY seq LIMIT "
                        + BATCH,
                query -> {
                    query.setString(1, topic);
                    query.setLong(2, seq);
                });
    }

    /** Events of any of the topics after a sequence number, oldest first, at most 200. */
    public List<StoredEvent> after(Set<String> topics, long seq) {
        if (topics.isEmpty()) {
            return List.of();
        }
        var ordered = List.copyOf(topics);
        return read(
                "SELECT seq, topic, type, subject, facts, occurred_at FROM event_log WHERE topic IN (?"
                        + ", ?".repeat(ordered.size() - 1) + ") AND seq > ? ORDER BY seq LIMIT " + BATCH,
                query -> {
                    for (int i = 0; i < ordered.size(); i++) {
                        query.setString(i + 1, ordered.get(i));
                    }
                    query.setLong(ordered.size() + 1, seq);
                });
    }

    /** Highest sequence number so far; 0 when nothing has happened. */
    public long last() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT COALESCE(MAX(seq), 0) FROM event_log");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("event log cannot be read", failure);
        }
    }

    /** Business time of the newest event, or the epoch. */
    public Instant lastOccurrence() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT occurred_at FROM event_log ORDER BY seq DESC LIMIT 1");
                var rows = query.executeQuery()) {
            return rows.next() ? SqlTime.instant(rows.getObject(1, LocalDateTime.class)) : Instant.EPOCH;
        } catch (SQLException failure) {
            throw new IllegalStateException("event log cannot be read", failure);
        }
    }

    /** Moves announcements from the outbox to the log; returns how many. Safe against other replicas. */
    int moveFromOutbox() throws SQLException {
        try (var connection = database.getConnection()) {
            if (isEmpty(connection)) {
                return 0;
            }
            connection.setAutoCommit(false);
            try {
                int moved = move(connection);
                connection.commit();
                return moved;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id FROM outbox LIMIT 1");
                var rows = query.executeQuery()) {
            return !rows.next();
        }
    }

    /** The row lock of relay_lease makes movers take turns, so that commit order is sequence order. */
    private static int move(Connection connection) throws SQLException {
        try (var turn = connection.prepareStatement("UPDATE relay_lease SET turns = turns + 1 WHERE name = 'outbox'")) {
            turn.executeUpdate();
        }
        var ids = new ArrayList<Long>();
        try (var query = connection.prepareStatement("SELECT id FROM outbox ORDER BY id LIMIT " + BATCH);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        var marks = "?" + ", ?".repeat(ids.size() - 1);
        run(
                connection,
                "INSERT INTO event_log (topic, type, subject, facts, occurred_at)"
                        + " SELECT topic, type, subject, facts, occurred_at FROM outbox WHERE id IN (" + marks
                        + ") ORDER BY id",
                ids);
        run(connection, "DELETE FROM outbox WHERE id IN (" + marks + ")", ids);
        return ids.size();
    }

    private static void run(Connection connection, String sql, List<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.size(); i++) {
                statement.setLong(i + 1, ids.get(i));
            }
            statement.executeUpdate();
        }
    }

    private interface Binder {
        void bind(PreparedStatement query) throws SQLException;
    }

    private List<StoredEvent> read(String sql, Binder binder) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            binder.bind(query);
            try (var rows = query.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("event log cannot be read", failure);
        }
    }

    private StoredEvent event(ResultSet row) throws SQLException, JsonProcessingException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                json.readValue(row.getString(5), FACTS),
                SqlTime.instant(row.getObject(6, LocalDateTime.class)));
    }
}
