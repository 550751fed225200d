package dev.rainmaker.mcp.analytics;

import static dev.rainmaker.mcp.analytics.ReportTools.FROM;
import static dev.rainmaker.mcp.analytics.ReportTools.READ;
import static dev.rainmaker.mcp.analytics.ReportTools.SERVER;
import static dev.rainmaker.mcp.analytics.ReportTools.TO;

import dev.rainmaker.mcp.analytics.chart.Chart;
import dev.rainmaker.mcp.analytics.chart.ChartQuestion;
import dev.rainmaker.mcp.analytics.chart.Charts;
import dev.rainmaker.mcp.analytics.chart.GivenChart;
import dev.rainmaker.mcp.analytics.chart.RenderedChart;
import dev.rainmaker.mcp.analytics.export.ExportRequest;
import dev.rainmaker.mcp.analytics.export.ExportedReport;
import dev.rainmaker.mcp.analytics.export.Exports;
import dev.rainmaker.mcp.analytics.report.Dimension;
import dev.rainmaker.mcp.analytics.report.Period;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;

/** Reports as files and pictures, scope {@code tools:analytics.read}. The bytes are in the structured result only. */
@McpServer("analytics")
public class FileTools {
    private static final int MOST_ROWS = 20_000;
    private static final int NARROWEST = 480;
    private static final int WIDEST = 1_600;
    private static final int LONGEST_TITLE = 120;
    private static final int CURRENCY_CODE = 3;

    private final Exports exports;
    private final Charts charts;

    FileTools(Exports exports, Charts charts) {
        this.exports = exports;
        this.charts = charts;
    }

    @Tool(
            name = "export_report",
            description = """
                    Writes a report as a file: funnel, campaigns, metrics, or prospects (a row each, without name, company, place \
                    or contact data). CSV is RFC 4180 in UTF-8; XLSX has numbers as numbers and times as dates in UTC; money is in \
                    major units beside its currency. A file has limit rows at most; next_cursor leads to the next one. The bytes \
                    are content_base64.""",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = ExportedReport.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse exportReport(
            @ToolArg(description = "funnel, campaigns, metrics or prospects") String report,
            @ToolArg(description = "csv or xlsx") String format,
            @ToolArg(description = FROM, required = false) String from,
            @ToolArg(description = TO, required = false) String to,
            @ToolArg(description = "For metrics: source, channel or event_type", required = false) String by,
            @ToolArg(description = "For campaigns and prospects: next_cursor of the file before", required = false)
                    String cursor,
            @ToolArg(description = "For campaigns and prospects: how many of them, 1 to 20000", defaultValue = "5000")
                    int limit) {
        var request = new ExportRequest(
                Period.of(from, to), Dimension.of(by), cursor, Require.range("limit", limit, 1, MOST_ROWS));
        var answer = exports.write(Require.line("report", report, 20), Require.line("format", format, 8), request);
        return ReportTools.answer(answer.text(), answer);
    }

    @Tool(
            name = "render_chart",
            description = """
                    Draws a chart as SVG or PNG: of a report (funnel, campaigns, metrics, trend by month), or of labels and series \
                    that are passed in. Kinds: bar and funnel (one series), stacked_bar and line (up to 8 series). The picture \
                    carries its title and its numbers in words; the result has the table behind it. The bytes are \
                    content_base64.""",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = RenderedChart.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse renderChart(
            @ToolArg(description = "bar, stacked_bar, line or funnel") String kind,
            @ToolArg(description = "svg or png; png has two pixels for each of width", defaultValue = "svg")
                    String format,
            @ToolArg(
                            description =
                                    "funnel, campaigns, metrics or trend; left out when labels and series are given",
                            required = false)
                    String report,
            @ToolArg(
                            description =
                                    "What to show: for the funnel reached or count, for metrics a metric's name, for campaigns prospects, sent, replied and so on",
                            required = false)
                    String figure,
            @ToolArg(
                            description =
                                    "What to tell apart: channel, event_type or source; funnel and campaigns then have a series each and need stacked_bar or line",
                            required = false)
                    String by,
            @ToolArg(description = "ISO 4217 code, for money of more than one currency", required = false)
                    String currency,
            @ToolArg(description = FROM, required = false) String from,
            @ToolArg(description = TO, required = false) String to,
            @ToolArg(description = "1 to 50 names of at most 80 characters", required = false) List<String> labels,
            @ToolArg(
                            description = "1 to 8 series, each with a name and a value or null for every label",
                            required = false)
                    List<Chart.Series> series,
            @ToolArg(description = "Unit of the series, at most 12 characters, for example EUR", required = false)
                    String unit,
            @ToolArg(description = "At most 120 characters", required = false) String title,
            @ToolArg(description = "480 to 1600 pixels; the height follows", defaultValue = "800") int width) {
        var chart = report == null
                ? GivenChart.of(labels, series, unit)
                : ofReport(
                        report,
                        labels,
                        series,
                        new ChartQuestion(
                                Period.of(from, to),
                                Dimension.of(by),
                                figure == null ? null : Require.line("figure", figure, 40),
                                currency == null ? null : Require.line("currency", currency, CURRENCY_CODE)));
        var named = title == null
                ? chart
                : new Chart(
                        GivenChart.text("title", title, LONGEST_TITLE),
                        chart.note(),
                        chart.format(),
                        chart.labels(),
                        chart.series());
        var answer = charts.render(
                named,
                Require.line("kind", kind, 20),
                Require.line("format", format, 8),
                Require.range("width", width, NARROWEST, WIDEST));
        return ReportTools.answer(answer.text(), answer);
    }

    private Chart ofReport(String report, List<String> labels, List<Chart.Series> series, ChartQuestion question) {
        if (labels != null || series != null) {
            throw new ToolCallException("Give a report, or labels and series, not both.");
        }
        return charts.of(Require.line("report", report, 20), question);
    }
}
