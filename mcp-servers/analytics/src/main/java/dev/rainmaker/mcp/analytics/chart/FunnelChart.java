package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Svg.Anchor;
import io.quarkiverse.mcp.server.ToolCallException;
import java.util.Locale;

/** Stages one below the other, as wide as their value, with the share that goes on between them. */
final class FunnelChart implements ChartKind {
    private static final double BAR = 34;
    private static final double BETWEEN = 18;
    private static final double SIZE = 13;
    private static final double SMALL = 12;
    private static final double GAP = 10;
    private static final double BASELINE = 22;
    private static final double RATE_WIDTH = 110;
    private static final double THINNEST = 2;

    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public void check(Chart chart) {
        if (chart.series().size() != 1) {
            throw new ToolCallException("A funnel shows one series; stacked_bar and line show several.");
        }
        if (chart.known().anyMatch(value -> value < 0)
                || chart.known().count() != chart.labels().size()) {
            throw new ToolCallException("A funnel needs a value of 0 or more for every stage.");
        }
    }

    @Override
    public double height(Chart chart, double width) {
        return chart.labels().size() * (BAR + BETWEEN) - BETWEEN;
    }

    @Override
    public void draw(Chart chart, Svg svg, Area area) {
        double labels = BarChart.labelWidth(chart, area);
        double numbers = chart.known()
                .map(value -> Letters.width(chart.format().text(value), SIZE))
                .max()
                .orElse(0);
        double left = area.x() + labels + GAP + numbers + GAP;
        double room = Math.max(1, area.x() + area.width() - left - RATE_WIDTH - GAP);
        double middle = left + room / 2;
        double most = chart.known().max().orElse(0);
        double scale = most == 0 ? 0 : room / most;
        for (int index = 0; index < chart.labels().size(); index++) {
            double y = area.y() + index * (BAR + BETWEEN);
            double value = value(chart, index);
            double half = Math.max(THINNEST, value * scale) / 2;
            if (index > 0) {
                double before = Math.max(THINNEST, value(chart, index - 1) * scale) / 2;
                rate(svg, middle + Math.max(before, half) + GAP, y - BETWEEN / 2, value(chart, index - 1), value);
                svg.polygon(
                        Palette.ACCENT_TINT,
                        middle - before,
                        y - BETWEEN,
                        middle + before,
                        y - BETWEEN,
                        middle + half,
                        y,
                        middle - half,
                        y);
            }
            svg.rect(middle - half, y, 2 * half, BAR, Palette.ACCENT);
            svg.text(
                    area.x(),
                    y + BASELINE,
                    Anchor.START,
                    SIZE,
                    Palette.INK,
                    false,
                    Letters.fit(chart.labels().get(index), SIZE, labels));
            svg.text(
                    area.x() + labels + GAP + numbers,
                    y + BASELINE,
                    Anchor.END,
                    SIZE,
                    Palette.INK,
                    true,
                    chart.format().text(value));
        }
    }

    private static double value(Chart chart, int index) {
        return chart.series().getFirst().at(index);
    }

    private static void rate(Svg svg, double left, double y, double before, double value) {
        if (before > 0) {
            var share = String.format(Locale.ROOT, "%.1f %% go on", value / before * 100);
            svg.text(left, y + SMALL / 3, Anchor.START, SMALL, Palette.SOFT, false, share);
        }
    }
}
