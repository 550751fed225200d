package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Chart.Series;
import dev.rainmaker.mcp.shared.call.Require;
import io.quarkiverse.mcp.server.ToolCallException;
import java.util.List;

/** Checks what a caller passes in; texts are cleaned, values are bounded. */
public final class GivenChart {
    private static final int MOST_LABELS = 50;
    private static final int MOST_SERIES = 8;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_UNIT = 12;
    private static final double LARGEST = 1e15;

    private GivenChart() {}

    /** @throws ToolCallException with one sentence */
    public static Chart of(List<String> labels, List<Series> series, String unit) {
        if (labels == null || labels.isEmpty() || series == null || series.isEmpty()) {
            throw new ToolCallException("Give a report, or labels and series.");
        }
        if (labels.size() > MOST_LABELS || series.size() > MOST_SERIES) {
            throw new ToolCallException(
                    "A chart may have " + MOST_LABELS + " labels and " + MOST_SERIES + " series at most.");
        }
        var names = labels.stream().map(label -> name("a label", label)).toList();
        return new Chart(
                "Chart",
                null,
                new ValueFormat(ValueFormat.Kind.AMOUNT, unit == null ? "" : text("unit", unit, LONGEST_UNIT)),
                names,
                series.stream().map(each -> checked(each, names.size())).toList());
    }

    /** A text for a picture, of at least one letter. */
    public static String text(String what, String text, int max) {
        var clean = Letters.clean(Require.text(what, text, max));
        if (clean.isEmpty()) {
            throw new ToolCallException(what + " needs letters that can be seen.");
        }
        return clean;
    }

    private static String name(String what, String text) {
        return text(what, text, LONGEST_NAME);
    }

    private static Series checked(Series series, int labels) {
        if (series == null || series.values() == null || series.values().size() != labels) {
            throw new ToolCallException("Every series needs a name and as many values as there are labels.");
        }
        for (var value : series.values()) {
            if (value != null && !(Math.abs(value) <= LARGEST)) {
                throw new ToolCallException("A value must be a number between -1e15 and 1e15, or null.");
            }
        }
        return new Series(name("the name of a series", series.name()), series.values());
    }
}
