package dev.rainmaker.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where a change announces itself inside its own transaction. The relay moves the announcement to the event log after the
 * commit; a rolled-back change announces nothing.
 */
@ApplicationScoped
public class Outbox {
    private static final String INTO = "INSERT INTO outbox (topic, type, subject, facts, occurred_at)";
    private static final String INSERT = INTO + " VALUES (?, ?, ?, ?, ?)";
    private static final String NEXT = ", (?, ?, ?, ?, ?)";

    private final Clock clock;
    private final ObjectMapper json;
    private final RelaySignal relay;

    Outbox(Clock clock, ObjectMapper json, RelaySignal relay) {
        this.clock = clock;
        this.json = json;
        this.relay = relay;
    }

    /** Announces within the current reactive transaction. */
    public Uni<Void> add(DomainEvent event) {
        return add(List.of(event));
    }

    /** Announces many changes in one statement, in their order, within the current reactive transaction. */
    public Uni<Void> add(Collection<? extends DomainEvent> events) {
        var now = SqlTime.of(clock.now());
        var values = new ArrayList<Object>();
        events.forEach(
                event -> values.addAll(List.of(event.topic(), event.type(), event.subject(), facts(event), now)));
        return NativeSql.insert(INTO, 5, values).invoke(relay::soon);
    }

    /** Announces changes in one statement, in their order, within the transaction of a worker's JDBC connection. */
    public void add(Connection connection, List<? extends DomainEvent> events) throws SQLException {
        var now = SqlTime.of(clock.now());
        try (var insert = connection.prepareStatement(INSERT + NEXT.repeat(events.size() - 1))) {
            int column = 0;
            for (var event : events) {
                insert.setString(++column, event.topic());
                insert.setString(++column, event.type());
                insert.setString(++column, event.subject());
                insert.setString(++column, facts(event));
                insert.setObject(++column, now);
            }
            insert.executeUpdate();
        }
        relay.soon();
    }

    private String facts(DomainEvent event) {
        try {
            return json.writeValueAsString(event.facts());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event facts are plain texts", impossible);
        }
    }
}
