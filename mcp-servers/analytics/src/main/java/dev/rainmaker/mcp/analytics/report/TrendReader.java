package dev.rainmaker.mcp.analytics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts prospects of {@code v_prospect_outcomes} by the month (UTC) in which they were created. */
@ApplicationScoped
public class TrendReader {
    /** The newest months that are told; a longer line can't be read. */
    static final int MOST_MONTHS = 36;

    private static final String SQL = """
            SELECT DATE_FORMAT(prospect_created_at, '%%Y-%%m') AS month, COUNT(*) AS prospects,
                SUM(CASE WHEN contacted_at IS NULL THEN 0 ELSE 1 END) AS contacted,
                SUM(CASE WHEN replied_at IS NULL THEN 0 ELSE 1 END) AS replied,
                SUM(CASE WHEN accepted > 0 THEN 1 ELSE 0 END) AS won
            FROM v_prospect_outcomes WHERE %s GROUP BY DATE_FORMAT(prospect_created_at, '%%Y-%%m')""";

    private final Views views;

    TrendReader(Views views) {
        this.views = views;
    }

    /** Of the prospects that were created in a period; empty without any. */
    public Trend read(Selection selection) {
        var found = new TreeMap<YearMonth, Trend.Month>();
        for (var row : views.select(SQL.formatted(selection.condition()), selection.parameters())) {
            var month = row.getString("month");
            found.put(
                    YearMonth.parse(month),
                    new Trend.Month(
                            month,
                            Cells.number(row, "prospects"),
                            Cells.number(row, "contacted"),
                            Cells.number(row, "replied"),
                            Cells.number(row, "won")));
        }
        if (found.isEmpty()) {
            return new Trend(List.of(), 0);
        }
        var last = found.lastKey();
        var oldest = last.minusMonths(MOST_MONTHS - 1);
        var first = found.firstKey().isBefore(oldest) ? oldest : found.firstKey();
        var months = new ArrayList<Trend.Month>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(found.getOrDefault(month, new Trend.Month(month.toString(), 0, 0, 0, 0)));
        }
        return new Trend(months, found.headMap(first).size());
    }
}
