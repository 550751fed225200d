package dev.rainmaker.mcp.analytics.report;

import dev.rainmaker.mcp.analytics.report.Funnel.Step;
import dev.rainmaker.mcp.analytics.report.Funnel.Way;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts prospects and adds up their deals by status. Without dates from {@code v_pipeline}, the view behind the pipeline of
 * the core's Today screen ({@code PipelineReads}); with dates from the two views that it is made of, {@code v_prospects} and
 * {@code v_prospect_value}. A prospect's deal is its newest open or accepted proposal, so that earlier and refused proposals do
 * not count beside it. Who ever came how far is in {@code v_prospect_outcomes}.
 */
@ApplicationScoped
public class FunnelReader {
    private static final String PIPELINE = "SELECT status, prospects, value_minor, currency,"
            + " CASE WHEN currency IS NULL THEN 0 ELSE prospects END AS deals FROM v_pipeline";
    private static final String COUNTS = "SELECT status, COUNT(*) AS prospects FROM v_prospects"
            + " WHERE created_at >= ? AND created_at < ? GROUP BY status";
    private static final String VALUES =
            "SELECT p.status, SUM(d.value_minor) AS value_minor, d.currency, COUNT(*) AS deals FROM v_prospects p"
                    + " JOIN v_prospect_value d ON d.prospect_id = p.prospect_id WHERE p.created_at >= ? AND p.created_at < ?"
                    + " GROUP BY p.status, d.currency";
    private static final String REACHED = "SELECT reached, COUNT(*) AS prospects,"
            + " SUM(CASE WHEN status = 'lost' THEN 1 ELSE 0 END) AS lost FROM v_prospect_outcomes WHERE ";

    private static final String STATUSES = "SELECT %1$s AS k, status, COUNT(*) AS prospects FROM v_prospect_outcomes"
            + " WHERE %2$s GROUP BY %1$s, status";

    private final Views views;

    FunnelReader(Views views) {
        this.views = views;
    }

    /** Of the prospects that were created in a period. */
    public Funnel read(Period period) {
        var sums = new EnumMap<Stage, Sums>(Stage.class);
        for (var stage : Stage.values()) {
            sums.put(stage, new Sums());
        }
        if (period.isAlways()) {
            views.select(PIPELINE)
                    .forEach(row -> sums.get(stage(row)).count(row).value(row));
        } else {
            Object[] range = {period.start(), period.end()};
            views.select(COUNTS, range).forEach(row -> sums.get(stage(row)).count(row));
            views.select(VALUES, range).forEach(row -> sums.get(stage(row)).value(row));
        }
        var way = way(Selection.of(period));
        return new Funnel(sums.entrySet().stream()
                .map(entry -> entry.getValue().toStep(entry.getKey(), way.get(entry.getKey())))
                .toList());
    }

    /** Prospects by what they have in common ("" for nothing): how many are in each status now, in the order of {@link Stage}. */
    public Map<String, long[]> statuses(Selection selection, Dimension by) {
        var found = new TreeMap<String, long[]>();
        for (var row : views.select(STATUSES.formatted(by.column(), selection.condition()), selection.parameters())) {
            var key = row.getString("k") == null ? "" : row.getString("k");
            found.computeIfAbsent(key, _ -> new long[Stage.values().length])[
                    stage(row).ordinal()] += Cells.number(row, "prospects");
        }
        return found;
    }

    /** Whoever came to a stage came through all before it. */
    private Map<Stage, Way> way(Selection selection) {
        var furthest = new long[Stage.WAY.size()];
        var lost = new long[Stage.WAY.size()];
        for (var row : views.select(REACHED + selection.condition() + " GROUP BY reached", selection.parameters())) {
            int stage = (int) Cells.number(row, "reached");
            furthest[stage] += Cells.number(row, "prospects");
            lost[stage] += Cells.number(row, "lost");
        }
        var way = new EnumMap<Stage, Way>(Stage.class);
        long reached = 0;
        var counts = new long[furthest.length];
        for (int stage = furthest.length - 1; stage >= 0; stage--) {
            reached += furthest[stage];
            counts[stage] = reached;
        }
        for (var stage : Stage.WAY) {
            int at = stage.ordinal();
            way.put(stage, new Way(counts[at], at == 0 ? null : counts[at - 1], lost[at]));
        }
        return way;
    }

    private static Stage stage(Row row) {
        return Stage.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
    }

    /** What adds up for one status; rows of one status differ in their currency. */
    private static final class Sums {
        private long count;
        private final Map<String, Money> byCurrency = new TreeMap<>();

        Sums count(Row row) {
            count += Cells.number(row, "prospects");
            return this;
        }

        Sums value(Row row) {
            var currency = row.getString("currency");
            if (currency != null) {
                byCurrency.put(
                        currency, new Money(currency, Cells.number(row, "value_minor"), Cells.number(row, "deals")));
            }
            return this;
        }

        Step toStep(Stage stage, Way way) {
            return Step.of(stage, count, List.copyOf(byCurrency.values()), way);
        }
    }
}
