package dev.rainmaker.workflow.escalation;

import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.escalation.Escalation;
import dev.rainmaker.platform.escalation.Escalation.Asked;
import dev.rainmaker.platform.escalation.Escalations.Item;
import dev.rainmaker.platform.event.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of escalations: one row for each thing that waits or has waited. */
@ApplicationScoped
class EscalationRows {
    static final String BEGIN = "INSERT INTO escalation (item_id, item, run_id, began_at, level, asked, asked_at,"
            + " next_asked, next_at) VALUES (?, ?, ?, ?, 0, 'everybody', ?, ?, ?) ON DUPLICATE KEY UPDATE"
            + " began_at = VALUES(began_at), level = 0, asked = 'everybody', asked_user = NULL,"
            + " asked_at = VALUES(asked_at), next_asked = VALUES(next_asked), next_at = VALUES(next_at), ended_at = NULL";
    static final String END =
            "UPDATE escalation SET ended_at = ?, next_asked = NULL, next_at = NULL WHERE item_id = ? AND ended_at IS NULL";
    static final String OF_RUN = "SELECT item_id FROM escalation WHERE run_id = ? AND ended_at IS NULL";

    private final Pool database;

    EscalationRows(Pool database) {
        this.database = database;
    }

    /** Something that waits; next is null when everybody was asked. */
    record Waiting(Item item, String id, Instant beganAt, Asked asked, Asked next) {}

    /** Values of {@link #BEGIN}; a thing without a run is its own. */
    static List<Object> begin(Item item, String id, String runId, Instant now, Asked next, Instant nextAt) {
        return List.of(
                id,
                text(item),
                runId == null ? id : runId,
                SqlTime.of(now),
                SqlTime.of(now),
                text(next),
                SqlTime.of(nextAt));
    }

    /** Locked until the end of the transaction; empty when it does not wait any more. */
    Uni<Optional<Waiting>> lock(String id) {
        return NativeSql.rows(
                        "SELECT item, began_at, asked, next_asked FROM escalation WHERE item_id = ? AND ended_at IS NULL FOR UPDATE",
                        List.of(id))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Waiting(
                                Item.valueOf(row[0].toString().toUpperCase(Locale.ROOT)),
                                id,
                                SqlTime.instant((LocalDateTime) row[1]),
                                asked(row[2].toString()),
                                row[3] == null ? null : asked(row[3].toString()))));
    }

    Uni<List<String>> ofRun(String runId) {
        return NativeSql.rows(
                        "SELECT item_id, item FROM escalation WHERE run_id = ? AND ended_at IS NULL", List.of(runId))
                .map(rows -> rows.stream().map(row -> row[0].toString()).toList());
    }

    /** Somebody is asked; user, next and nextAt may be null. */
    Uni<Void> asked(String id, Asked asked, String user, Instant at, Asked next, Instant nextAt) {
        return NativeSql.run(
                        "UPDATE escalation SET level = level + 1, asked = ?, asked_user = NULLIF(?, ''), asked_at = ? WHERE item_id = ?",
                        List.of(text(asked), user == null ? "" : user, SqlTime.of(at), id))
                .flatMap(done -> next(id, next, nextAt));
    }

    /** Whose turn is next; null for nobody's. */
    Uni<Void> next(String id, Asked next, Instant nextAt) {
        return next == null
                ? NativeSql.run(
                        "UPDATE escalation SET next_asked = NULL, next_at = NULL WHERE item_id = ?", List.of(id))
                : NativeSql.run(
                        "UPDATE escalation SET next_asked = ?, next_at = ? WHERE item_id = ?",
                        List.of(text(next), SqlTime.of(nextAt), id));
    }

    Uni<Map<String, Escalation>> of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return database.preparedQuery(
                        "SELECT item_id, level, asked, asked_user, asked_at, next_asked, next_at FROM escalation"
                                + " WHERE ended_at IS NULL AND item_id IN (?" + ", ?".repeat(ids.size() - 1) + ")")
                .execute(Tuple.from(List.<Object>copyOf(ids)))
                .map(rows -> {
                    Map<String, Escalation> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getString(0), view(row)));
                    return found;
                });
    }

    private static Escalation view(Row row) {
        var next = row.getString(5);
        return new Escalation(
                row.getInteger(1),
                asked(row.getString(2)),
                row.getString(3),
                SqlTime.instant(row.getLocalDateTime(4)),
                next == null ? null : asked(next),
                SqlTime.instant(row.getLocalDateTime(6)));
    }

    private static Asked asked(String text) {
        return Asked.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String text(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
