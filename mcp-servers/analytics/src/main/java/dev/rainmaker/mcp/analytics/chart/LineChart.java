package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Svg.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Lines over labels in their order; each line is named at its end. A value that is not known leaves a gap. */
final class LineChart implements ChartKind {
    private static final double HEIGHT = 300;
    private static final double SIZE = 13;
    private static final double SMALL = 12;
    private static final double GAP = 8;
    private static final double BOTTOM = 26;
    private static final double TOP = 10;
    private static final double LINE_HEIGHT = 17;
    private static final double MOST_NAME = 0.3;
    private static final int STEPS = 5;
    private static final double DOTS_APART = 16;

    private record Name(int series, double y, String text) {}

    private record Plot(double left, double right, double top, double bottom, double min, double max, int count) {
        double x(int index) {
            return count == 1 ? (left + right) / 2 : left + (right - left) * index / (count - 1);
        }

        double y(double value) {
            return bottom - (value - min) / (max - min) * (bottom - top);
        }
    }

    @Override
    public String name() {
        return "line";
    }

    @Override
    public void check(Chart chart) {
        // every chart can be shown
    }

    @Override
    public double height(Chart chart, double width) {
        return Math.max(HEIGHT, chart.series().size() * LINE_HEIGHT + TOP + BOTTOM);
    }

    @Override
    public void draw(Chart chart, Svg svg, Area area) {
        double step = step(chart);
        double min = Math.floor(Math.min(0, chart.known().min().orElse(0)) / step) * step;
        double max =
                Math.max(min + step, Math.ceil(Math.max(0, chart.known().max().orElse(0)) / step) * step);
        int lines = (int) Math.round((max - min) / step);
        double ticks = 0;
        for (int line = 0; line <= lines; line++) {
            ticks = Math.max(ticks, Letters.width(chart.format().text(min + line * step), SMALL));
        }
        double names = nameWidth(chart, area);
        var plot = new Plot(
                area.x() + ticks + GAP,
                area.x() + area.width() - names - 2 * GAP,
                area.y() + TOP,
                area.y() + area.height() - BOTTOM,
                min,
                max,
                chart.labels().size());
        for (int line = 0; line <= lines; line++) {
            double value = min + line * step;
            double y = plot.y(value);
            boolean zero = Math.abs(value) < step / 2;
            svg.line(plot.left, y, plot.right, y, zero ? Palette.SOFT : Palette.LINE);
            svg.text(
                    plot.left - GAP,
                    y + SMALL / 3,
                    Anchor.END,
                    SMALL,
                    Palette.SOFT,
                    false,
                    chart.format().text(value));
        }
        labels(chart, svg, plot);
        for (int series = chart.series().size() - 1; series >= 0; series--) {
            line(chart.series().get(series), series, svg, plot);
        }
        names(chart, svg, plot, names);
    }

    /** 1, 2, 2.5 or 5 times a power of ten, so that about five lines cover the values; counts get no halves. */
    private static double step(Chart chart) {
        double span = Math.max(0, chart.known().max().orElse(0))
                - Math.min(0, chart.known().min().orElse(0));
        if (span == 0) {
            return 1;
        }
        double raw = span / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double times = raw / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 2.5 && power >= 10 ? 2.5 : times <= 5 ? 5 : 10);
    }

    /** As many as have room, the last always. */
    private static void labels(Chart chart, Svg svg, Plot plot) {
        double widest = chart.labels().stream()
                .mapToDouble(label -> Letters.width(label, SMALL))
                .max()
                .orElse(0);
        double room = (plot.right - plot.left) / Math.max(1, plot.count - 1);
        double most = Math.min(widest, Math.max(room, 90));
        int every = Math.max(1, (int) Math.ceil((most + GAP) / Math.max(room, 0.1)));
        for (int index = plot.count - 1; index >= 0; index -= every) {
            var text = Letters.fit(chart.labels().get(index), SMALL, most);
            svg.text(plot.x(index), plot.bottom + BOTTOM - GAP, Anchor.MIDDLE, SMALL, Palette.SOFT, false, text);
        }
    }

    private static void line(Chart.Series series, int number, Svg svg, Plot plot) {
        var path = new StringBuilder();
        boolean pen = false;
        for (int index = 0; index < plot.count; index++) {
            var value = series.at(index);
            if (value != null) {
                path.append(pen ? 'L' : 'M')
                        .append(Svg.number(plot.x(index)))
                        .append(' ')
                        .append(Svg.number(plot.y(value)));
            }
            pen = value != null;
        }
        if (!path.isEmpty()) {
            svg.path(path.toString(), Palette.stroke(number), Palette.dash(number));
        }
        for (int index = 0; index < plot.count; index++) {
            if (series.at(index) != null && dotted(series, index, plot)) {
                svg.dot(plot.x(index), plot.y(series.at(index)), Palette.stroke(number));
            }
        }
    }

    /** Where dots would hide the dashes, only the ends of a line and points without a neighbour get one. */
    private static boolean dotted(Chart.Series series, int index, Plot plot) {
        boolean crowded = plot.count > 1 && plot.x(1) - plot.x(0) < DOTS_APART;
        boolean before = index > 0 && series.at(index - 1) != null;
        boolean after = index + 1 < plot.count && series.at(index + 1) != null;
        return !crowded || !before || !after;
    }

    private static double nameWidth(Chart chart, Area area) {
        double widest = chart.series().stream()
                .mapToDouble(series -> Letters.width(name(chart, series), SIZE))
                .max()
                .orElse(0);
        return Math.min(widest, area.width() * MOST_NAME);
    }

    private static String name(Chart chart, Chart.Series series) {
        return series.name() + " " + chart.format().text(last(series));
    }

    private static Double last(Chart.Series series) {
        return series.values().reversed().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** At the height of their ends, moved apart where they would touch. */
    private static void names(Chart chart, Svg svg, Plot plot, double width) {
        var names = new ArrayList<Name>();
        for (int number = 0; number < chart.series().size(); number++) {
            var series = chart.series().get(number);
            var last = last(series);
            names.add(new Name(number, plot.y(last == null ? 0 : last), Letters.fit(name(chart, series), SIZE, width)));
        }
        names.sort(Comparator.comparingDouble(Name::y));
        var heights = apart(names, plot.bottom);
        for (int at = 0; at < names.size(); at++) {
            var name = names.get(at);
            svg.text(
                    plot.right + 2 * GAP,
                    heights[at] + SIZE / 3,
                    Anchor.START,
                    SIZE,
                    Palette.stroke(name.series),
                    true,
                    name.text);
        }
    }

    private static double[] apart(List<Name> names, double bottom) {
        var heights = names.stream().mapToDouble(Name::y).toArray();
        for (int at = 1; at < heights.length; at++) {
            heights[at] = Math.max(heights[at], heights[at - 1] + LINE_HEIGHT);
        }
        if (heights.length > 0 && heights[heights.length - 1] > bottom) {
            heights[heights.length - 1] = bottom;
            for (int at = heights.length - 2; at >= 0; at--) {
                heights[at] = Math.min(heights[at], heights[at + 1] - LINE_HEIGHT);
            }
        }
        return heights;
    }
}
