package dev.rainmaker.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Append-only record of every state change: who, what, when, and ids or states before and after. Written in the transaction
 * of the change, so that there is no change without its entry. Values are ids, states and numbers, never personal text.
 */
@ApplicationScoped
public class Audit {
    private static final int COLUMNS = 10;
    private static final String INTO =
            "INSERT INTO audit_entry (id, occurred_at, recorded_at, actor_kind, actor_id, action, subject_type, subject_id, before_state, after_state)";
    private static final String INSERT = INTO + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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
        return record(by, List.of(new AuditEntry(action, subjectType, subjectId, before, after)));
    }

    /** Records many changes in one statement within the current reactive transaction. */
    public Uni<Void> record(Actor by, Collection<AuditEntry> entries) {
        var values = new ArrayList<Object>(entries.size() * COLUMNS);
        entries.forEach(entry -> values.addAll(values(by, entry)));
        return NativeSql.insert(INTO, COLUMNS, values);
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
        var values = values(by, new AuditEntry(action, subjectType, subjectId, before, after));
        try (var insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }

    private List<Object> values(Actor by, AuditEntry entry) {
        return List.of(
                ids.next(),
                SqlTime.of(clock.now()),
                SqlTime.of(clock.machine()),
                by.kind().name().toLowerCase(Locale.ROOT),
                by.id(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                text(entry.before()),
                text(entry.after()));
    }

    private String text(Map<String, ?> state) {
        try {
            return json.writeValueAsString(state == null ? Map.of() : state);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("audit values are ids, states and numbers", failure);
        }
    }
}
