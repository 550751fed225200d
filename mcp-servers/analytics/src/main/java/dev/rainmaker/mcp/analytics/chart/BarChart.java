package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Svg.Anchor;
import io.quarkiverse.mcp.server.ToolCallException;

/** Lying bars, so that names can be read; the value stands at the end of its bar. */
final class BarChart implements ChartKind {
    private static final double ROW = 32;
    private static final double BAR = 20;
    private static final double SIZE = 13;
    private static final double GAP = 10;
    private static final double MOST_LABEL = 0.34;
    private static final double BASELINE = 21;

    @Override
    public String name() {
        return "bar";
    }

    @Override
    public void check(Chart chart) {
        if (chart.series().size() != 1) {
            throw new ToolCallException("A bar chart shows one series; stacked_bar and line show several.");
        }
    }

    @Override
    public double height(Chart chart, double width) {
        return chart.labels().size() * ROW;
    }

    @Override
    public void draw(Chart chart, Svg svg, Area area) {
        double labels = labelWidth(chart, area);
        double numbers = numberWidth(chart) + GAP;
        double min = Math.min(0, chart.known().min().orElse(0));
        double max = Math.max(0, chart.known().max().orElse(0));
        double left = area.x() + labels + GAP + (min < 0 ? numbers : 0);
        double room = Math.max(1, area.x() + area.width() - left - numbers);
        double scale = max == min ? 0 : room / (max - min);
        double zero = left - min * scale;
        for (int index = 0; index < chart.labels().size(); index++) {
            double y = area.y() + index * ROW;
            svg.text(
                    area.x(),
                    y + BASELINE,
                    Anchor.START,
                    SIZE,
                    Palette.INK,
                    false,
                    Letters.fit(chart.labels().get(index), SIZE, labels));
            bar(chart, svg, chart.series().getFirst().at(index), zero, y, scale);
        }
        svg.line(zero, area.y(), zero, area.y() + chart.labels().size() * ROW, Palette.SOFT);
    }

    private static void bar(Chart chart, Svg svg, Double value, double zero, double y, double scale) {
        if (value == null) {
            svg.text(
                    zero + GAP,
                    y + BASELINE,
                    Anchor.START,
                    SIZE,
                    Palette.SOFT,
                    false,
                    chart.format().text(null));
            return;
        }
        double length = Math.abs(value) * scale;
        double start = value < 0 ? zero - length : zero;
        svg.rect(start, y + (ROW - BAR) / 2, length, BAR, Palette.ACCENT);
        svg.text(
                value < 0 ? start - GAP : start + length + GAP,
                y + BASELINE,
                value < 0 ? Anchor.END : Anchor.START,
                SIZE,
                Palette.INK,
                true,
                chart.format().text(value));
    }

    static double labelWidth(Chart chart, Area area) {
        double widest = chart.labels().stream()
                .mapToDouble(label -> Letters.width(label, SIZE))
                .max()
                .orElse(0);
        return Math.min(widest, area.width() * MOST_LABEL);
    }

    private static double numberWidth(Chart chart) {
        return chart.series().getFirst().values().stream()
                .mapToDouble(value -> Letters.width(chart.format().text(value), SIZE))
                .max()
                .orElse(0);
    }
}
