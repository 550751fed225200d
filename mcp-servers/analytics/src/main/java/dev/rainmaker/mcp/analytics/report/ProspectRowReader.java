package dev.rainmaker.mcp.analytics.report;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Reads prospects in the order of their ids, a batch at a time. The ids of a batch come from {@code v_prospects}, which the
 * database reads by index; the outcomes are then read for that range of ids only, because it computes them for every row that
 * it looks at.
 */
@ApplicationScoped
public class ProspectRowReader {
    private static final String IDS = "SELECT prospect_id FROM v_prospects WHERE prospect_id > ?"
            + " AND created_at >= ? AND created_at < ? ORDER BY prospect_id LIMIT ";
    private static final String OUTCOMES = "SELECT prospect_id, type, source, event_type, status, reached, simulated,"
            + " prospect_created_at, channel, contacted_at, replied_at, meetings, proposals, won_at FROM v_prospect_outcomes"
            + " WHERE prospect_id > ? AND prospect_id <= ? AND prospect_created_at >= ? AND prospect_created_at < ?"
            + " ORDER BY prospect_id";
    private static final String VALUES = "SELECT prospect_id, value_minor, currency FROM v_prospect_value"
            + " WHERE prospect_id > ? AND prospect_id <= ?";

    private final Views views;

    ProspectRowReader(Views views) {
        this.views = views;
    }

    /** At most {@code limit} rows with an id after {@code after}, "" for the first; empty at the end. */
    public List<ProspectRow> read(Period period, String after, int limit) {
        String last = null;
        for (var row : views.select(IDS + limit, after, period.start(), period.end())) {
            last = row.getString("prospect_id");
        }
        if (last == null) {
            return List.of();
        }
        var values = new HashMap<String, Money>();
        for (var row : views.select(VALUES, after, last)) {
            values.put(
                    row.getString("prospect_id"),
                    new Money(row.getString("currency"), Cells.number(row, "value_minor"), 1));
        }
        var found = new ArrayList<ProspectRow>();
        for (var row : views.select(OUTCOMES, after, last, period.start(), period.end())) {
            found.add(row(row, values.get(row.getString("prospect_id"))));
        }
        return found;
    }

    private static ProspectRow row(Row row, Money value) {
        return new ProspectRow(
                row.getString("prospect_id"),
                row.getString("type"),
                row.getString("source"),
                row.getString("event_type"),
                row.getString("status"),
                Stage.WAY.get((int) Cells.number(row, "reached")),
                Cells.number(row, "simulated") != 0,
                Cells.instant(row, "prospect_created_at"),
                row.getString("channel"),
                Cells.instant(row, "contacted_at"),
                Cells.instant(row, "replied_at"),
                Cells.number(row, "meetings"),
                Cells.number(row, "proposals"),
                Cells.instant(row, "won_at"),
                value == null ? null : value.minor(),
                value == null ? null : value.currency());
    }
}
