package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Chart.Series;
import dev.rainmaker.mcp.analytics.report.Metric;
import dev.rainmaker.mcp.analytics.report.Metrics.Group;
import dev.rainmaker.mcp.analytics.report.Metrics.Measured;
import dev.rainmaker.mcp.analytics.report.MetricsReader;
import dev.rainmaker.mcp.analytics.report.Selection;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One metric, a bar a group. Money of several currencies is never drawn on one axis. */
@ApplicationScoped
class MetricSource implements ChartSource {
    private static final int MOST_BARS = 30;

    private final MetricsReader reader;

    MetricSource(MetricsReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public Chart chart(ChartQuestion question) {
        var metric = metric(question.figure());
        var read = reader.read(Selection.of(question.period()), question.by());
        var currency = currency(metric, read.groups(), question.currency());
        var labels = new ArrayList<String>();
        var values = new ArrayList<Double>();
        for (var group : read.groups().stream().limit(MOST_BARS).toList()) {
            labels.add(question.by() == null ? "all" : SourceNames.of(group.key()));
            values.add(value(group, metric, currency));
        }
        if (labels.isEmpty()) {
            throw ChartSource.nothing();
        }
        int out = read.groups().size() + read.groupsLeftOut() - labels.size();
        var title = words(metric)
                + (question.by() == null ? "" : " by " + question.by().column().replace('_', ' '));
        return new Chart(
                title,
                metric.formula() + (out == 0 ? "" : " " + out + " smaller groups are left out."),
                format(metric, currency),
                labels,
                List.of(new Series(metric.text(), values)));
    }

    private static Metric metric(String figure) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.text().equals(figure == null ? Metric.CONVERSION_RATE.text() : figure))
                .findFirst()
                .orElseThrow(() -> new ToolCallException("figure of the metrics is one of "
                        + Arrays.stream(Metric.values()).map(Metric::text).collect(Collectors.joining(", ")) + "."));
    }

    private static String currency(Metric metric, List<Group> groups, String chosen) {
        if (metric.unit() != Metric.Unit.MINOR) {
            return null;
        }
        var all = groups.stream()
                .flatMap(group -> group.metrics().stream())
                .filter(value -> value.name().equals(metric.text()))
                .map(Measured::currency)
                .collect(Collectors.toCollection(TreeSet::new));
        if (all.isEmpty()) {
            throw new ToolCallException("There is nothing to draw: no deals of this kind in this time.");
        }
        if (chosen == null && all.size() > 1) {
            throw new ToolCallException("There are deals in " + String.join(", ", all)
                    + "; choose one with currency, they don't belong on one axis.");
        }
        if (chosen != null && !all.contains(chosen)) {
            throw new ToolCallException("There are deals in " + String.join(", ", all) + " only.");
        }
        return chosen == null ? all.getFirst() : chosen;
    }

    private static Double value(Group group, Metric metric, String currency) {
        var value = group.metrics().stream()
                .filter(each -> each.name().equals(metric.text()))
                .filter(each -> currency == null || currency.equals(each.currency()))
                .map(Measured::value)
                .findFirst()
                .orElse(null);
        return value == null
                ? null
                : currency == null
                        ? value.doubleValue()
                        : value.movePointLeft(digits(currency)).doubleValue();
    }

    private static ValueFormat format(Metric metric, String currency) {
        return switch (metric.unit()) {
            case SHARE -> new ValueFormat(ValueFormat.Kind.SHARE, "");
            case SECONDS -> new ValueFormat(ValueFormat.Kind.SECONDS, "");
            case MINOR -> new ValueFormat(ValueFormat.Kind.AMOUNT, currency);
            case PROSPECTS -> ValueFormat.COUNT;
        };
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }

    private static String words(Metric metric) {
        var words = metric.text().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
