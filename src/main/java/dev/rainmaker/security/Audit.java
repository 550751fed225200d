package dev.rainmaker.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/**
 * Append-only record of every state change: who, what, when, and ids or states before and after. Written in the transaction
 * of the change, so that there is no change without its entry. Values are ids, states and numbers, never personal text.
 */
@ApplicationScoped
public class Audit {
    private static final String INSERT =
            "INSERT INTO audit_entry (id, occurred_at, recorded_at, actor_kind, actor_id, action, subject_type, subject_id, before_state, after_state)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Clock clock;
    private final Ids ids;
    private final ObjectMapper json;

    Audit(Clock clock, Ids ids, ObjectMapper json) {
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    /**
     * Records within the current reactive transaction.
     *
     * @param action verb in the past, e.g. {@code prospect.moved}
     * @param subjectType word of the product, e.g. {@code prospect}
     */
    public Uni<Void> record(
            Actor by,
            String action,
            String subjectType,
            String subjectId,
            Map<String, ?> before,
            Map<String, ?> after) {
        var values = values(by, action, subjectType, subjectId, before, after);
        return Panache.getSession()
                .flatMap(session -> {
                    var insert = session.createNativeQuery(INSERT);
                    for (int i = 0; i < values.length; i++) {
                        insert = insert.setParameter(i + 1, values[i]);
                    }
                    return insert.executeUpdate();
                })
                .replaceWithVoid();
    }

    /** Records within the transaction of a worker's JDBC connection. */
    public void record(
            Connection connection,
            Actor by,
            String action,
            String subjectType,
            String subjectId,
            Map<String, ?> before,
            Map<String, ?> after)
            throws SQLException {
        var values = values(by, action, subjectType, subjectId, before, after);
        try (var insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private Object[] values(
            Actor by,
            String action,
            String subjectType,
            String subjectId,
            Map<String, ?> before,
            Map<String, ?> after) {
        return new Object[] {
            ids.next(),
            SqlTime.of(clock.now()),
            SqlTime.of(clock.machine()),
            by.kind().name().toLowerCase(Locale.ROOT),
            by.id(),
            action,
            subjectType,
            subjectId,
            text(before),
            text(after)
        };
    }

    private String text(Map<String, ?> state) {
        try {
            return json.writeValueAsString(state == null ? Map.of() : state);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("audit values are ids, states and numbers", failure);
        }
    }
}
