package dev.rainmaker.security.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the audit, newest first (ids ascend with time). */
@ApplicationScoped
public class AuditTrail {
    private static final String ROWS =
            "SELECT a.id, a.occurred_at, a.actor_kind, a.actor_id, u.name, a.action, a.subject_type, a.subject_id,"
                    + " a.before_state, a.after_state FROM audit_entry a"
                    + " LEFT JOIN app_user u ON a.actor_kind = 'user' AND u.id = a.actor_id";
    private static final String COUNT = "SELECT COUNT(*) FROM audit_entry a";

    private final Pool database;
    private final ObjectMapper json;

    AuditTrail(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Uni<Page<AuditEntry>> find(AuditFilter filter, PageRequest page) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        add(conditions, values, "a.subject_type = ?", filter.subjectType());
        add(conditions, values, "a.subject_id = ?", filter.subjectId());
        add(conditions, values, "a.actor_id = ?", filter.actor());
        var where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        var total = page.total ? count(where, values) : Uni.createFrom().<Long>nullItem();
        return total.flatMap(
                all -> rows(where, values, page).map(entries -> new Page<>(entries, page.page, page.size, all)));
    }

    private Uni<Long> count(String where, List<Object> values) {
        return database.preparedQuery(COUNT + where)
                .execute(Tuple.from(values))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private Uni<List<AuditEntry>> rows(String where, List<Object> values, PageRequest page) {
        var all = new ArrayList<>(values);
        all.add(page.size);
        all.add(page.offset());
        return database.preparedQuery(ROWS + where + " ORDER BY a.id DESC LIMIT ? OFFSET ?")
                .execute(Tuple.from(all))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::entry)
                        .toList());
    }

    private static void add(List<String> conditions, List<Object> values, String condition, String value) {
        if (value != null && !value.isBlank()) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private AuditEntry entry(Row row) {
        return new AuditEntry(
                row.getString(0),
                SqlTime.instant(row.getLocalDateTime(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                tree(row.getString(8)),
                tree(row.getString(9)));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an audit entry holds JSON", broken);
        }
    }
}
