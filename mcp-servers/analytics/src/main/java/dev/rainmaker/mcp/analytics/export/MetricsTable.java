package dev.rainmaker.mcp.analytics.export;

import dev.rainmaker.mcp.analytics.report.Metrics;
import dev.rainmaker.mcp.analytics.report.Metrics.Measured;
import dev.rainmaker.mcp.analytics.report.MetricsReader;
import dev.rainmaker.mcp.analytics.report.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row a value. Money has a column of its own, in major units. */
@ApplicationScoped
class MetricsTable implements ReportTable {
    private static final String MONEY = "minor_units";
    private static final Map<String, Metrics.Definition> DEFINITIONS =
            Metrics.DEFINITIONS.stream().collect(Collectors.toMap(Metrics.Definition::name, Function.identity()));

    private final MetricsReader reader;

    MetricsTable(MetricsReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("group"),
                Column.text("metric"),
                new Column("value", Column.Type.NUMBER),
                Column.text("unit"),
                Column.count("numerator"),
                Column.count("denominator"),
                Column.money("amount"),
                Column.text("currency"),
                Column.text("note"),
                Column.text("formula"));
    }

    @Override
    public String write(ExportRequest request, RowSink sink) throws IOException {
        for (var group :
                reader.read(Selection.of(request.period()), request.by()).groups()) {
            for (var metric : group.metrics()) {
                sink.row(row(group.key(), metric));
            }
        }
        return null;
    }

    private static List<?> row(String group, Measured metric) {
        var definition = DEFINITIONS.get(metric.name());
        boolean money = definition.unit().equals(MONEY);
        return Arrays.asList(
                group,
                metric.name(),
                money ? null : metric.value(),
                definition.unit(),
                metric.numerator(),
                metric.denominator(),
                money && metric.value() != null ? Major.of(metric.value().longValueExact(), metric.currency()) : null,
                metric.currency(),
                metric.note(),
                definition.formula());
    }
}
