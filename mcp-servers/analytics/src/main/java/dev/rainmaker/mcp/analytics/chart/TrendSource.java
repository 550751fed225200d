package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Chart.Series;
import dev.rainmaker.mcp.analytics.report.Selection;
import dev.rainmaker.mcp.analytics.report.Trend.Month;
import dev.rainmaker.mcp.analytics.report.TrendReader;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Prospects by the month of their discovery, and what became of them since. */
@ApplicationScoped
class TrendSource implements ChartSource {
    private record Line(String name, ToLongFunction<Month> value) {}

    private static final List<Line> LINES = List.of(
            new Line("prospects", Month::prospects),
            new Line("contacted", Month::contacted),
            new Line("replied", Month::replied),
            new Line("won", Month::won));

    private final TrendReader reader;

    TrendSource(TrendReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "trend";
    }

    @Override
    public Chart chart(ChartQuestion question) {
        if (question.by() != null) {
            throw new ToolCallException("The trend can't be told apart by anything; leave by out.");
        }
        var trend = reader.read(Selection.of(question.period()));
        if (trend.months().isEmpty()) {
            throw ChartSource.nothing();
        }
        var series = new ArrayList<Series>();
        for (var line : LINES) {
            if (question.figure() == null || question.figure().equals(line.name())) {
                series.add(new Series(
                        line.name(),
                        trend.months().stream()
                                .map(month -> (double) line.value().applyAsLong(month))
                                .toList()));
            }
        }
        if (series.isEmpty()) {
            throw new ToolCallException("figure of the trend is prospects, contacted, replied or won.");
        }
        var note = "By the month of discovery, with what became of them since"
                + (trend.monthsLeftOut() == 0 ? "" : "; " + trend.monthsLeftOut() + " earlier months are left out");
        return new Chart(
                "Prospects by month",
                note,
                ValueFormat.COUNT,
                trend.months().stream().map(Month::month).toList(),
                series);
    }
}
