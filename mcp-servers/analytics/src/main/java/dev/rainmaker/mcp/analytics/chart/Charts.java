package dev.rainmaker.mcp.analytics.chart;

import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Draws reports, and series that a caller passes in. Blocks: for virtual threads. */
@ApplicationScoped
public class Charts {
    private final List<ChartSource> sources;
    private final List<ChartKind> kinds =
            List.of(new BarChart(), new FunnelChart(), new LineChart(), new StackedBarChart());

    Charts(@All List<ChartSource> sources) {
        this.sources = sources;
    }

    /** @throws ToolCallException with one sentence */
    public Chart of(String report, ChartQuestion question) {
        return sources.stream()
                .filter(source -> source.name().equals(report))
                .findFirst()
                .orElseThrow(() -> new ToolCallException("report must be one of "
                        + sources.stream().map(ChartSource::name).sorted().collect(Collectors.joining(", ")) + "."))
                .chart(question);
    }

    /**
     * @param kind bar, stacked_bar, line or funnel
     * @param format svg or png
     * @throws ToolCallException with one sentence
     */
    public RenderedChart render(Chart asked, String kind, String format, int width) {
        var shape = kinds.stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ToolCallException("kind must be one of "
                        + kinds.stream().map(ChartKind::name).collect(Collectors.joining(", ")) + "."));
        boolean png = "png".equals(format);
        if (!png && !"svg".equals(format)) {
            throw new ToolCallException("format must be svg or png.");
        }
        var chart = asked.cleaned();
        shape.check(chart);
        var drawing = Drawing.of(chart, shape, width, png ? Png.FONTS : Svg.FONTS);
        var bytes = png ? Png.of(drawing, chart) : drawing.svg().getBytes(StandardCharsets.UTF_8);
        int density = png ? Png.DENSITY : 1;
        return new RenderedChart(
                "chart." + format,
                png ? "image/png" : "image/svg+xml",
                drawing.width() * density,
                drawing.height() * density,
                bytes.length,
                chart.title(),
                chart.labels(),
                chart.series().stream()
                        .map(series -> new RenderedChart.Row(series.name(), series.values()))
                        .toList(),
                Base64.getEncoder().encodeToString(bytes));
    }
}
