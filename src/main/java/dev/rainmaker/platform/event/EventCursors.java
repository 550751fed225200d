package dev.rainmaker.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** How far each listener has read. */
@ApplicationScoped
class EventCursors {
    private final AgroalDataSource database;

    EventCursors(AgroalDataSource database) {
        this.database = database;
    }

    long of(String listener) throws SQLException {
        try (var connection = database.getConnection()) {
            try (var create = connection.prepareStatement(
                    "INSERT INTO event_cursor (listener, seq) SELECT ?, 0 FROM relay_lease WHERE name = 'outbox'"
                            + " AND NOT EXISTS (SELECT 1 FROM event_cursor WHERE listener = ?)")) {
                create.setString(1, listener);
                create.setString(2, listener);
                create.executeUpdate();
            }
            try (var query = connection.prepareStatement("SELECT seq FROM event_cursor WHERE listener = ?")) {
                query.setString(1, listener);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        }
    }

    /** Moves forward if nobody else has; false means another replica was faster. */
    boolean advance(String listener, long from, long to) throws SQLException {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement("UPDATE event_cursor SET seq = ? WHERE listener = ? AND seq = ?")) {
            update.setLong(1, to);
            update.setString(2, listener);
            update.setLong(3, from);
            return update.executeUpdate() == 1;
        }
    }
}
