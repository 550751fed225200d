package dev.rainmaker.security.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the audit, newest first (ids ascend with time). */
@ApplicationScoped
public class AuditTrail {
    private static final String ROWS =
            "SELECT a.id, a.occurred_at, a.actor_kind, a.actor_id, u.name, a.action, a.subject_type, a.subject_id,"
                    + " a.before_state, a.after_state FROM audit_entry a"
                    + " LEFT JOIN app_user u ON a.actor_kind = 'user' AND u.id = a.actor_id";

    private final ObjectMapper json;

    AuditTrail(ObjectMapper json) {
        this.json = json;
    }

    @WithSession
    public Uni<Page<AuditEntry>> find(AuditFilter filter, PageRequest page) {
        var values = new LinkedHashMap<String, String>();
        put(values, "subject_type", filter.subjectType());
        put(values, "subject_id", filter.subjectId());
        put(values, "actor_id", filter.actor());
        var where = values.isEmpty()
                ? ""
                : values.keySet().stream()
                        .map(column -> "a." + column + " = :" + column)
                        .collect(Collectors.joining(" AND ", " WHERE ", ""));
        return Panache.getSession().flatMap(session -> bind(
                        session.createNativeQuery(ROWS + where + " ORDER BY a.id DESC", Object[].class), values)
                .setFirstResult(page.offset())
                .setMaxResults(page.size)
                .getResultList()
                .flatMap(rows -> total(session, where, values, page.total)
                        .map(total ->
                                new Page<>(rows.stream().map(this::entry).toList(), page.page, page.size, total))));
    }

    private static Uni<Long> total(Mutiny.Session session, String where, Map<String, String> values, boolean wanted) {
        return wanted
                ? bind(session.createNativeQuery("SELECT COUNT(*) FROM audit_entry a" + where, Long.class), values)
                        .getSingleResult()
                : Uni.createFrom().nullItem();
    }

    private static void put(Map<String, String> values, String column, String value) {
        if (value != null && !value.isBlank()) {
            values.put(column, value);
        }
    }

    private static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, Map<String, String> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private AuditEntry entry(Object[] row) {
        return new AuditEntry(
                row[0].toString(),
                SqlTime.instant((LocalDateTime) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                tree((String) row[8]),
                tree((String) row[9]));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an audit entry holds JSON", broken);
        }
    }
}
