package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.database.PlanAnswer.Step;
import dev.rainmaker.mcp.database.sql.ReadOnlySelect;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Asks the database how it would run a SELECT that {@code query} would run; never runs it. Databases show the plan of a view only
 * to who may read the tables below it, so this uses the data source diagnostics when there is one.
 */
@ApplicationScoped
class PlanReader {
    private static final int ANY_LIMIT = 1_000;

    private final ReadonlyDatabase readonly;
    private final DiagnosticsDatabase diagnostics;
    private final ServedViews views;
    private final StatementGate gate;

    PlanReader(ReadonlyDatabase readonly, DiagnosticsDatabase diagnostics, ServedViews views, StatementGate gate) {
        this.readonly = readonly;
        this.diagnostics = diagnostics;
        this.views = views;
        this.gate = gate;
    }

    /** @throws dev.rainmaker.mcp.database.sql.SqlRefused for what may not be asked @throws DatabaseRefused else */
    PlanAnswer plan(String sql) {
        var access = views.access();
        var select = gate.read(() -> ReadOnlySelect.of(sql, ANY_LIMIT, access));
        if (!readonly.isConfigured()) {
            return readonly.with(_ -> null);
        }
        var link = diagnostics.link().orElseGet(readonly::link);
        return gate.pass(() -> link.with(
                connection -> answer(link.rows(connection, link.limited(connection, "EXPLAIN " + select.sql())))));
    }

    private static PlanAnswer answer(RowSet<Row> plan) {
        var steps = StreamSupport.stream(plan.spliterator(), false)
                .map(PlanReader::step)
                .toList();
        var whole = steps.stream()
                .filter(PlanReader::isFullScan)
                .map(Step::table)
                .distinct()
                .toList();
        var names = whole.stream().filter(name -> name != null).toList();
        return new PlanAnswer(summary(steps, names), names, steps);
    }

    private static String summary(List<Step> steps, List<String> whole) {
        if (whole.isEmpty()) {
            return "No table is read whole.";
        }
        var counted = new ArrayList<String>();
        for (var table : whole) {
            steps.stream()
                    .filter(step -> table.equals(step.table()) && isFullScan(step))
                    .findFirst()
                    .ifPresent(step ->
                            counted.add(table + (step.rows() == null ? "" : " (about " + step.rows() + " rows)")));
        }
        return "Read whole: " + String.join(", ", counted) + ".";
    }

    private static boolean isFullScan(Step step) {
        return "ALL".equals(step.access()) || step.id() != null && step.id().contains("TableFullScan");
    }

    /** MariaDB and MySQL answer with one set of columns, TiDB with another. */
    private static Step step(Row row) {
        return row.getColumnIndex("estRows") >= 0
                ? new Step(
                        text(row, "id"),
                        text(row, "task"),
                        text(row, "access object"),
                        null,
                        null,
                        rows(row, "estRows"),
                        text(row, "operator info"))
                : new Step(
                        text(row, "id"),
                        text(row, "select_type"),
                        text(row, "table"),
                        text(row, "type"),
                        text(row, "key"),
                        rows(row, "rows"),
                        text(row, "Extra"));
    }

    private static String text(Row row, String column) {
        var value = row.getColumnIndex(column) < 0 ? null : row.getValue(column);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private static Long rows(Row row, String column) {
        var text = text(row, column);
        return text == null || !text.matches("\\d{1,18}(\\.\\d+)?")
                ? null
                : Long.valueOf(text.replaceFirst("\\..*", ""));
    }
}
