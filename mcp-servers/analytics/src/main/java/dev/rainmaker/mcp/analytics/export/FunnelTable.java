package dev.rainmaker.mcp.analytics.export;

import dev.rainmaker.mcp.analytics.report.Funnel.Step;
import dev.rainmaker.mcp.analytics.report.FunnelReader;
import dev.rainmaker.mcp.analytics.report.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A row a stage; a further row for each further currency, with the value alone. */
@ApplicationScoped
class FunnelTable implements ReportTable {
    private final FunnelReader reader;

    FunnelTable(FunnelReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("status"),
                Column.count("count"),
                Column.count("reached"),
                Column.share("from_previous"),
                Column.count("drop_off"),
                Column.count("lost"),
                Column.money("value"),
                Column.text("currency"));
    }

    @Override
    public String write(ExportRequest request, RowSink sink) throws IOException {
        for (var step : reader.read(request.period()).stages()) {
            sink.row(row(step, step.values().isEmpty() ? null : step.values().getFirst()));
            for (var more : step.values().stream().skip(1).toList()) {
                sink.row(Arrays.asList(
                        step.status(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Major.of(more.minor(), more.currency()),
                        more.currency()));
            }
        }
        return null;
    }

    private static List<?> row(Step step, Money value) {
        return Arrays.asList(
                step.status(),
                step.count(),
                step.reached(),
                step.fromPrevious() == null ? null : step.fromPrevious().value(),
                step.dropOff(),
                step.lost(),
                value == null ? null : Major.of(value.minor(), value.currency()),
                value == null ? null : value.currency());
    }
}
