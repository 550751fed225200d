package dev.rainmaker.mcp.analytics.export;

import dev.rainmaker.mcp.analytics.report.ProspectRow;
import dev.rainmaker.mcp.analytics.report.ProspectRowReader;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A row a prospect, oldest first, without anything that says who it is. */
@ApplicationScoped
class ProspectsTable implements ReportTable {
    private static final int BATCH = 1_000;

    private final ProspectRowReader reader;

    ProspectsTable(ProspectRowReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "prospects";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("prospect_id"),
                Column.text("type"),
                Column.text("source"),
                Column.text("event_type"),
                Column.text("status"),
                Column.text("furthest"),
                new Column("simulated", Column.Type.FLAG),
                Column.time("created_at_utc"),
                Column.text("channel"),
                Column.time("contacted_at_utc"),
                Column.time("replied_at_utc"),
                Column.count("meetings"),
                Column.count("proposals"),
                Column.time("won_at_utc"),
                Column.money("value"),
                Column.text("currency"));
    }

    @Override
    public String write(ExportRequest request, RowSink sink) throws IOException {
        var after = after(request.cursor());
        int left = request.limit();
        while (left > 0) {
            var batch = reader.read(request.period(), after, Math.min(BATCH, left));
            for (var prospect : batch) {
                sink.row(row(prospect));
            }
            if (batch.isEmpty()) {
                return null;
            }
            after = batch.getLast().prospectId();
            left -= batch.size();
        }
        return reader.read(request.period(), after, 1).isEmpty() ? null : after;
    }

    private static String after(String cursor) {
        if (cursor != null && !cursor.matches("[0-9a-z]{26}")) {
            throw new ToolCallException("cursor must be the next_cursor of the file before.");
        }
        return cursor == null ? "" : cursor;
    }

    private static List<?> row(ProspectRow prospect) {
        return Arrays.asList(
                prospect.prospectId(),
                prospect.type(),
                prospect.source(),
                prospect.eventType(),
                prospect.status(),
                prospect.furthest().text(),
                prospect.simulated(),
                prospect.createdAt(),
                prospect.channel(),
                prospect.contactedAt(),
                prospect.repliedAt(),
                prospect.meetings(),
                prospect.proposals(),
                prospect.wonAt(),
                Major.of(prospect.valueMinor(), prospect.currency()),
                prospect.currency());
    }
}
