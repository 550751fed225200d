package dev.rainmaker.mcp.analytics.report;

import dev.rainmaker.mcp.analytics.report.FiguresReader.Segment;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads what the metrics are computed from, a fixed number of statements however many groups there are. */
@ApplicationScoped
public class MetricsReader {
    private static final int MOST_GROUPS = 50;
    private static final Comparator<Map.Entry<Segment, Figures>> LARGEST =
            Comparator.comparing(entry -> -entry.getValue().prospects());

    /** The middle one, or the mean of the middle two. */
    private static final String MEDIAN = """
            SELECT %1$s AS k, AVG(t) AS median, MAX(n) AS samples FROM (
                SELECT %1$s, t, ROW_NUMBER() OVER (PARTITION BY %1$s ORDER BY t) AS place, COUNT(*) OVER (PARTITION BY %1$s) AS n
                FROM (SELECT %2$s AS %1$s, TIMESTAMPDIFF(SECOND, %3$s, %4$s) AS t FROM v_prospect_outcomes
                    WHERE %4$s IS NOT NULL AND %5$s) times
            ) ordered WHERE place >= n / 2 AND place <= n / 2 + 1 GROUP BY %1$s""";

    private static final String OPEN = """
            SELECT %1$s AS k, o.status, v.currency, SUM(v.value_minor) AS minor, COUNT(*) AS deals
            FROM v_prospect_outcomes o JOIN v_prospect_value v ON v.prospect_id = o.prospect_id
            WHERE v.proposal_status <> 'accepted' AND o.status NOT IN ('converted', 'lost') AND %2$s
            GROUP BY %1$s, o.status, v.currency""";

    private static final String ENDED = """
            SELECT reached, COUNT(*) AS ended, SUM(CASE WHEN status = 'converted' THEN 1 ELSE 0 END) AS converted
            FROM v_prospect_outcomes WHERE status IN ('converted', 'lost') GROUP BY reached""";

    private final Views views;
    private final FiguresReader figures;

    MetricsReader(Views views, FiguresReader figures) {
        this.views = views;
        this.figures = figures;
    }

    /** @param by null for everybody together */
    public Metrics read(Selection selection, Dimension by) {
        var all = figures.read(selection, by == null ? List.of() : List.of(by));
        var replies = medians(selection, by, "contacted_at", "replied_at");
        var deals = medians(selection, by, "prospect_created_at", "won_at");
        var open = open(selection, by);
        var odds = odds();
        var groups = all.entrySet().stream()
                .sorted(LARGEST)
                .limit(MOST_GROUPS)
                .map(entry -> {
                    var key = by == null ? null : entry.getKey().by(by);
                    return group(
                            key,
                            new Metric.Group(
                                    entry.getValue(),
                                    replies.getOrDefault(text(key), Median.NONE),
                                    deals.getOrDefault(text(key), Median.NONE),
                                    open.getOrDefault(text(key), OpenDeals.NONE),
                                    odds));
                })
                .toList();
        return new Metrics(
                by == null ? null : by.column(), Metrics.DEFINITIONS, groups, Math.max(0, all.size() - MOST_GROUPS));
    }

    private static Metrics.Group group(String key, Metric.Group from) {
        return new Metrics.Group(
                key,
                Arrays.stream(Metric.values())
                        .flatMap(metric -> metric.of(from))
                        .toList());
    }

    private Map<String, Median> medians(Selection selection, Dimension by, String start, String end) {
        var sql = MEDIAN.formatted(name(by), by == null ? "'all'" : by.column(), start, end, selection.condition());
        var found = new TreeMap<String, Median>();
        for (var row : views.select(sql, selection.parameters())) {
            found.put(key(row, by), new Median(whole(row), Cells.number(row, "samples")));
        }
        return found;
    }

    private static BigDecimal whole(Row row) {
        return Cells.decimal(row, "median").setScale(0, RoundingMode.HALF_UP);
    }

    private Map<String, OpenDeals> open(Selection selection, Dimension by) {
        var sql = OPEN.formatted(by == null ? "'all'" : "o." + by.column(), selection.condition());
        var found = new TreeMap<String, OpenDeals>();
        for (var row : views.select(sql, selection.parameters())) {
            found.computeIfAbsent(key(row, by), _ -> new OpenDeals())
                    .add(
                            Stage.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                            new Money(
                                    row.getString("currency"), Cells.number(row, "minor"), Cells.number(row, "deals")));
        }
        return found;
    }

    private StageOdds odds() {
        var ended = new long[Stage.WAY.size()];
        var converted = new long[Stage.WAY.size()];
        for (var row : views.select(ENDED)) {
            int reached = (int) Cells.number(row, "reached");
            ended[reached] = Cells.number(row, "ended");
            converted[reached] = Cells.number(row, "converted");
        }
        var odds = new EnumMap<Stage, Rate>(Stage.class);
        long all = 0;
        long won = 0;
        for (int stage = ended.length - 1; stage >= 0; stage--) {
            all += ended[stage];
            won += converted[stage];
            odds.put(Stage.WAY.get(stage), Rate.of(won, all));
        }
        return new StageOdds(odds);
    }

    private static String name(Dimension by) {
        return by == null ? "everybody" : by.column();
    }

    private static String key(Row row, Dimension by) {
        return by == null ? "" : text(row.getString("k"));
    }

    private static String text(String key) {
        return key == null ? "" : key;
    }
}
