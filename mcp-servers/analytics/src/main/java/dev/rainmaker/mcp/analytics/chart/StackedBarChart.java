package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Svg.Anchor;
import io.quarkiverse.mcp.server.ToolCallException;
import java.util.Objects;

/**
 * Lying bars of parts that add up, the sum at the end. Names of the parts stand above them once, each with a piece of its
 * colour, because parts are often too narrow for a name.
 */
final class StackedBarChart implements ChartKind {
    private static final double ROW = 32;
    private static final double BAR = 20;
    private static final double SIZE = 13;
    private static final double SMALL = 12;
    private static final double GAP = 10;
    private static final double BASELINE = 21;
    private static final double KEY_ROW = 22;
    private static final double SWATCH = 12;
    private static final double BETWEEN = 18;
    private static final double SEAM = 1.5;

    @Override
    public String name() {
        return "stacked_bar";
    }

    @Override
    public void check(Chart chart) {
        if (chart.known().anyMatch(value -> value < 0)) {
            throw new ToolCallException("A stacked bar can't show values below 0; use line.");
        }
    }

    @Override
    public double height(Chart chart, double width) {
        return key(chart, null, new Area(0, 0, width, 0)) + chart.labels().size() * ROW;
    }

    @Override
    public void draw(Chart chart, Svg svg, Area area) {
        double top = area.y() + key(chart, svg, area);
        double labels = BarChart.labelWidth(chart, area);
        double left = area.x() + labels + GAP;
        double most = 0;
        double numbers = 0;
        for (int index = 0; index < chart.labels().size(); index++) {
            most = Math.max(most, sum(chart, index));
            numbers = Math.max(numbers, Letters.width(chart.format().text(sum(chart, index)), SIZE));
        }
        double scale = most == 0 ? 0 : Math.max(1, area.width() - labels - GAP - numbers - GAP) / most;
        for (int index = 0; index < chart.labels().size(); index++) {
            double y = top + index * ROW;
            svg.text(
                    area.x(),
                    y + BASELINE,
                    Anchor.START,
                    SIZE,
                    Palette.INK,
                    false,
                    Letters.fit(chart.labels().get(index), SIZE, labels));
            double end = parts(chart, svg, index, left, y, scale);
            svg.text(
                    end + GAP,
                    y + BASELINE,
                    Anchor.START,
                    SIZE,
                    Palette.INK,
                    true,
                    chart.format().text(sum(chart, index)));
        }
        svg.line(left, top, left, top + chart.labels().size() * ROW, Palette.SOFT);
    }

    private static double parts(Chart chart, Svg svg, int index, double left, double y, double scale) {
        double x = left;
        for (int part = 0; part < chart.series().size(); part++) {
            var value = chart.series().get(part).at(index);
            if (value == null || value == 0) {
                continue;
            }
            double length = value * scale;
            svg.rect(x, y + (ROW - BAR) / 2, length > 2 * SEAM ? length - SEAM : length, BAR, Palette.fill(part));
            var text = chart.format().text(value);
            if (Letters.width(text, SMALL) + GAP <= length) {
                svg.text(
                        x + (length - SEAM) / 2,
                        y + BASELINE - 1,
                        Anchor.MIDDLE,
                        SMALL,
                        Palette.onFill(part),
                        false,
                        text);
            }
            x += length;
        }
        return x;
    }

    private static double sum(Chart chart, int index) {
        return chart.series().stream()
                .map(part -> part.at(index))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Draws the names, unless {@code svg} is null, and answers the height that they take. */
    private static double key(Chart chart, Svg svg, Area area) {
        double x = area.x();
        double y = area.y();
        for (int part = 0; part < chart.series().size(); part++) {
            var name = Letters.fit(chart.series().get(part).name(), SIZE, area.width() - SWATCH - GAP);
            double width = SWATCH + 6 + Letters.width(name, SIZE) + BETWEEN;
            if (x > area.x() && x + width - BETWEEN > area.x() + area.width()) {
                x = area.x();
                y += KEY_ROW;
            }
            if (svg != null) {
                svg.rect(x, y + 2, SWATCH, SWATCH, Palette.fill(part));
                svg.text(x + SWATCH + 6, y + SWATCH + 1, Anchor.START, SIZE, Palette.INK, false, name);
            }
            x += width;
        }
        return y - area.y() + KEY_ROW + GAP;
    }
}
