package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Chart.Series;
import dev.rainmaker.mcp.analytics.report.Funnel.Step;
import dev.rainmaker.mcp.analytics.report.FunnelReader;
import dev.rainmaker.mcp.analytics.report.Selection;
import dev.rainmaker.mcp.analytics.report.Stage;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Who ever reached each stage, or who is in it now; by a dimension always who is in it now, a series a value. */
@ApplicationScoped
class FunnelSource implements ChartSource {
    private static final String COUNT = "count";
    private static final String REACHED = "reached";

    private final FunnelReader reader;

    FunnelSource(FunnelReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public Chart chart(ChartQuestion question) {
        var figure = question.figure() == null ? question.by() == null ? REACHED : COUNT : question.figure();
        if (!figure.equals(COUNT) && !(figure.equals(REACHED) && question.by() == null)) {
            throw new ToolCallException("figure of the funnel is reached or count; with by it is count.");
        }
        return question.by() != null ? split(question) : whole(question, figure.equals(REACHED));
    }

    private Chart whole(ChartQuestion question, boolean reached) {
        var steps = reader.read(question.period()).stages();
        var shown =
                reached ? steps.stream().filter(step -> step.reached() != null).toList() : steps;
        return new Chart(
                reached ? "Funnel" : "Prospects by status",
                reached ? "Prospects who ever came to each stage, the lost included" : "Prospects in each status now",
                ValueFormat.COUNT,
                shown.stream().map(Step::status).toList(),
                List.of(new Series(
                        "prospects",
                        shown.stream()
                                .map(step -> (double) (reached ? step.reached() : step.count()))
                                .toList())));
    }

    private Chart split(ChartQuestion question) {
        var counts = reader.statuses(Selection.of(question.period()), question.by());
        if (counts.isEmpty()) {
            throw ChartSource.nothing();
        }
        return new Chart(
                "Prospects by status and " + question.by().column().replace('_', ' '),
                "Prospects in each status now",
                ValueFormat.COUNT,
                Arrays.stream(Stage.values()).map(Stage::text).toList(),
                Pieces.of(counts));
    }
}
