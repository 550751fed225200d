package dev.rainmaker.autonomy.domain;

import dev.rainmaker.autonomy.AutonomyCase;
import dev.rainmaker.autonomy.CaseFilter;
import dev.rainmaker.autonomy.CaseOutcome;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The requests behind the figures; each statement reads by an index. */
@ApplicationScoped
class CaseReads {
    /** More than a year's decisions of a busy house. */
    static final int MOST = 20_000;

    private static final String COLUMNS =
            "SELECT approval_id, cell, prospect_id, asked_at, mode, rule_said, outcome, by_rule, edit_share, decided_at,"
                    + " taken_back_at, harm, harm_at, unsupported, contradicted, obstacles FROM autonomy_case WHERE ";
    /** Decided in the window, or harmed in it; oldest first. */
    private static final String WINDOW = "(" + COLUMNS + "cell = ? AND decided_at >= ?) UNION (" + COLUMNS
            + "cell = ? AND harm_at >= ?) ORDER BY asked_at, approval_id LIMIT " + (MOST + 1);

    private static final String OF_PROSPECT = COLUMNS
            + "prospect_id = ? AND decided_at >= ? AND outcome <> 'rejected' ORDER BY decided_at DESC, approval_id DESC LIMIT 100";

    private final Pool database;

    CaseReads(Pool database) {
        this.database = database;
    }

    Uni<List<CaseRow>> window(String cell, Instant from) {
        var at = SqlTime.of(from);
        return database.preparedQuery(WINDOW)
                .execute(Tuple.of(cell, at, cell, at))
                .map(CaseReads::rows);
    }

    /** What was approved for a prospect, latest first. */
    Uni<List<CaseRow>> approvedFor(String prospect, Instant from) {
        return database.preparedQuery(OF_PROSPECT)
                .execute(Tuple.of(prospect, SqlTime.of(from)))
                .map(CaseReads::rows);
    }

    Uni<Page<AutonomyCase>> page(CaseFilter filter, Instant from, PageRequest page) {
        var time = filter.harm() == null ? "decided_at" : "harm_at";
        var where = new StringBuilder(time + " >= ?");
        var values = new ArrayList<Object>(List.of(SqlTime.of(from)));
        and(where, values, "cell", filter.cell());
        and(
                where,
                values,
                "outcome",
                filter.outcome() == null ? null : filter.outcome().text());
        and(where, values, "harm", filter.harm() == null ? null : filter.harm().text());
        and(where, values, "by_rule", filter.byRule());
        var some = new ArrayList<>(values);
        some.add(page.size);
        some.add(page.offset());
        return database.preparedQuery(
                        COLUMNS + where + " ORDER BY " + time + " DESC, approval_id DESC LIMIT ? OFFSET ?")
                .execute(Tuple.from(some))
                .map(CaseReads::rows)
                .flatMap(rows -> count(page, where.toString(), values)
                        .map(total ->
                                new Page<>(rows.stream().map(CaseRow::request).toList(), page.page, page.size, total)));
    }

    private Uni<Long> count(PageRequest page, String where, List<Object> values) {
        return page.total
                ? database.preparedQuery("SELECT COUNT(*) FROM autonomy_case WHERE " + where)
                        .execute(Tuple.from(values))
                        .map(rows -> rows.iterator().next().getLong(0))
                : Uni.createFrom().nullItem();
    }

    private static void and(StringBuilder where, List<Object> values, String column, Object value) {
        if (value != null) {
            where.append(" AND ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private static List<CaseRow> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(CaseReads::row)
                .toList();
    }

    private static CaseRow row(Row row) {
        var cell = row.getString("cell");
        return new CaseRow(
                new AutonomyCase(
                        row.getString("approval_id"),
                        cell,
                        row.getString("prospect_id"),
                        at(row, "asked_at"),
                        CellMode.of(row.getString("mode")),
                        row.getString("rule_said"),
                        CaseOutcome.of(row.getString("outcome")),
                        row.getInteger("by_rule") != 0,
                        row.getDouble("edit_share"),
                        at(row, "decided_at"),
                        at(row, "taken_back_at"),
                        Harm.of(row.getString("harm")),
                        at(row, "harm_at")),
                new Act(
                        CellKey.parse(cell).topic(),
                        row.getInteger("unsupported"),
                        row.getInteger("contradicted"),
                        Obstacle.parse(row.getString("obstacles"))));
    }

    private static Instant at(Row row, String column) {
        return SqlTime.instant(row.getLocalDateTime(column));
    }
}
