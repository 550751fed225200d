package dev.rainmaker.autonomy.domain;

import dev.rainmaker.autonomy.CellFigures;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Rules and their figures in three statements, however many there are; each reads the rows of the window by an index. Reads what
 * is committed, on a connection of its own.
 */
@ApplicationScoped
class FigureReads {
    private static final String CELLS = "SELECT id, mode, version, since FROM autonomy_cell";
    private static final String BY_PERSON = "SUM(CASE WHEN c.by_rule = FALSE AND ";
    private static final String DECISIONS =
            "SELECT c.cell, SUM(CASE WHEN c.by_rule = FALSE THEN 1 ELSE 0 END) AS decided, "
                    + BY_PERSON + "c.outcome = 'unchanged' THEN 1 ELSE 0 END) AS unchanged, "
                    + BY_PERSON + "c.outcome = 'edited' THEN 1 ELSE 0 END) AS edited, "
                    + BY_PERSON + "c.outcome = 'rejected' THEN 1 ELSE 0 END) AS rejected, "
                    + BY_PERSON + "c.edit_share IS NOT NULL THEN c.edit_share ELSE 0.0 END) AS edit_sum, "
                    + BY_PERSON + "c.unsupported > 0 THEN 1 ELSE 0 END) AS lock_unsupported, "
                    + BY_PERSON + "c.contradicted > 0 THEN 1 ELSE 0 END) AS lock_contradicted, "
                    + BY_PERSON + "c.mode = 'shadow' AND c.cell_version = k.version AND c.rule_said = 'yes'"
                    + " AND c.outcome = 'unchanged' THEN 1 ELSE 0 END) AS shadow_agreed, "
                    + BY_PERSON + "c.mode = 'shadow' AND c.cell_version = k.version AND c.rule_said = 'yes'"
                    + " AND c.outcome <> 'unchanged' THEN 1 ELSE 0 END) AS shadow_wrong, "
                    + "SUM(CASE WHEN c.by_rule = TRUE THEN 1 ELSE 0 END) AS by_rule"
                    + " FROM autonomy_case c JOIN autonomy_cell k ON k.id = c.cell WHERE c.decided_at >= ?";
    private static final String HARMS =
            "SELECT c.cell, c.harm, COUNT(*) AS times FROM autonomy_case c WHERE c.harm_at >= ?";

    private final Pool database;
    private final AutonomyConfig config;
    private final Clock clock;

    FigureReads(Pool database, AutonomyConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** A rule and what is known about it. */
    record Known(CellRow cell, CellFigures figures) {}

    /** From when requests count. */
    Instant from() {
        return clock.now().minus(config.window());
    }

    /** All rules by id, or the one. */
    Uni<List<Known>> known(String cell) {
        var rules = cell == null
                ? database.query(CELLS + " ORDER BY id").execute()
                : database.preparedQuery(CELLS + " WHERE id = ?").execute(Tuple.of(cell));
        return rules.map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FigureReads::cell)
                        .toList())
                .flatMap(cells -> figures(cell).map(figures -> cells.stream()
                        .map(each -> new Known(each, figures.getOrDefault(each.id(), CellFigures.NONE)))
                        .toList()));
    }

    /** Figures by rule; rules without any in the window are left out. */
    Uni<Map<String, CellFigures>> figures(String cell) {
        var values = new ArrayList<Object>(List.of(SqlTime.of(from())));
        var narrowed = cell == null ? "" : " AND c.cell = ?";
        if (cell != null) {
            values.add(cell);
        }
        return database.preparedQuery(HARMS + narrowed + " GROUP BY c.cell, c.harm")
                .execute(Tuple.from(values))
                .map(rows -> {
                    Map<String, Map<String, Long>> harms = new HashMap<>();
                    rows.forEach(row -> harms.computeIfAbsent(row.getString("cell"), id -> new HashMap<>())
                            .put(row.getString("harm"), row.getLong("times")));
                    return harms;
                })
                .flatMap(harms -> database.preparedQuery(DECISIONS + narrowed + " GROUP BY c.cell")
                        .execute(Tuple.from(values))
                        .map(rows -> {
                            Map<String, CellFigures> figures = new HashMap<>();
                            rows.forEach(row -> figures.put(
                                    row.getString("cell"),
                                    figures(row, harms.getOrDefault(row.getString("cell"), Map.of()))));
                            harms.forEach((id, harm) -> figures.computeIfAbsent(id, only -> figures(null, harm)));
                            return figures;
                        }));
    }

    private static CellFigures figures(Row row, Map<String, Long> harms) {
        long unchanged = number(row, "unchanged");
        long edited = number(row, "edited");
        double edits = row == null ? 0 : row.getDouble("edit_sum");
        return new CellFigures(
                number(row, "decided"),
                unchanged,
                edited,
                number(row, "rejected"),
                unchanged + edited == 0 ? 0 : edits / (unchanged + edited),
                harms.getOrDefault("complaint", 0L),
                harms.getOrDefault("unsubscribe", 0L),
                harms.getOrDefault("sensitive_news", 0L),
                harms.getOrDefault("contradicted", 0L),
                harms.getOrDefault("taken_back", 0L),
                number(row, "lock_unsupported"),
                number(row, "lock_contradicted"),
                number(row, "shadow_agreed"),
                number(row, "shadow_wrong"),
                number(row, "by_rule"));
    }

    private static long number(Row row, String column) {
        return row == null ? 0 : row.getLong(column);
    }

    private static CellRow cell(Row row) {
        return new CellRow(
                row.getString(0),
                CellMode.of(row.getString(1)),
                row.getLong(2),
                SqlTime.instant(row.getLocalDateTime(3)));
    }
}
