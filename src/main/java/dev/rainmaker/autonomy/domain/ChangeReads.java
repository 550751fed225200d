package dev.rainmaker.autonomy.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.autonomy.CellChange;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.stream.StreamSupport;

/** The history of rules, newest first (ids ascend with time). */
@ApplicationScoped
class ChangeReads {
    private static final String ROWS =
            "SELECT id, cell, from_mode, to_mode, cause, reference, note, actor_kind, actor_id, changed_at, evidence, taken_back"
                    + " FROM autonomy_change";

    private final Pool database;
    private final ObjectMapper json;

    ChangeReads(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Uni<Page<CellChange>> page(String cell, PageRequest page) {
        var where = cell == null ? "" : " WHERE cell = ?";
        var values = new ArrayList<Object>();
        if (cell != null) {
            values.add(cell);
        }
        var some = new ArrayList<>(values);
        some.add(page.size);
        some.add(page.offset());
        var total = page.total
                ? database.preparedQuery("SELECT COUNT(*) FROM autonomy_change" + where)
                        .execute(Tuple.from(values))
                        .map(rows -> rows.iterator().next().getLong(0))
                : Uni.createFrom().<Long>nullItem();
        return total.flatMap(all -> database.preparedQuery(ROWS + where + " ORDER BY id DESC LIMIT ? OFFSET ?")
                .execute(Tuple.from(some))
                .map(rows -> new Page<>(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(this::change)
                                .toList(),
                        page.page,
                        page.size,
                        all)));
    }

    private CellChange change(Row row) {
        return new CellChange(
                row.getString(0),
                row.getString(1),
                CellMode.of(row.getString(2)),
                CellMode.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                SqlTime.instant(row.getLocalDateTime(9)),
                tree(row.getString(10)),
                row.getInteger(11));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the evidence of a change is JSON", broken);
        }
    }
}
