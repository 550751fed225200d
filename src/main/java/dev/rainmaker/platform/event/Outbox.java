package dev.rainmaker.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.clock.Clock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a change announces itself inside its own transaction. The relay moves the announcement to the event log after the
 * commit; a rolled-back change announces nothing.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            "INSERT INTO outbox (topic, type, subject, facts, occurred_at) VALUES (?, ?, ?, ?, ?)";

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
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, event.topic())
                        .setParameter(2, event.type())
                        .setParameter(3, event.subject())
                        .setParameter(4, facts(event))
                        .setParameter(5, SqlTime.of(clock.now()))
                        .executeUpdate())
                .invoke(relay::soon)
                .replaceWithVoid();
    }

    /** Announces within the transaction of a worker's JDBC connection. */
    public void add(Connection connection, DomainEvent event) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, event.topic());
            insert.setString(2, event.type());
            insert.setString(3, event.subject());
            insert.setString(4, facts(event));
            insert.setObject(5, SqlTime.of(clock.now()));
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
