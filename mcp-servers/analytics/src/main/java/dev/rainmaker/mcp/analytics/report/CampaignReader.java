package dev.rainmaker.mcp.analytics.report;

import dev.rainmaker.mcp.analytics.report.CampaignReport.Campaign;
import dev.rainmaker.mcp.analytics.report.CampaignReport.Outcome;
import dev.rainmaker.mcp.analytics.report.CampaignReport.Part;
import dev.rainmaker.mcp.analytics.report.FiguresReader.Segment;
import io.quarkiverse.mcp.server.ToolCallException;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages through {@code v_campaigns} and adds the figures of the campaigns of a page; newest hunts come before older ones. */
@ApplicationScoped
public class CampaignReader {
    private static final List<Dimension> ALL = List.of(Dimension.SOURCE, Dimension.CHANNEL, Dimension.EVENT_TYPE);

    private final Views views;
    private final FiguresReader figures;

    CampaignReader(Views views, FiguresReader figures) {
        this.views = views;
        this.figures = figures;
    }

    /**
     * @param cursor of the page before, or null
     * @param limit campaigns of a page
     */
    public CampaignReport read(Selection selection, String cursor, int limit) {
        var rows = page(selection, decoded(cursor), limit + 1);
        var reports = figures.reports();
        var more = rows.size() > limit;
        var page = more ? rows.subList(0, limit) : rows;
        var totals = figures.read(selection, List.of()).get(Segment.ALL);
        return new CampaignReport(
                Outcome.of(totals, reports),
                campaigns(selection, page, reports),
                reports.notes(),
                more ? encoded(page.getLast().getString("source")) : null);
    }

    private List<Campaign> campaigns(Selection selection, List<Row> page, MessageReports reports) {
        if (page.isEmpty()) {
            return List.of();
        }
        var sources = page.stream().map(row -> row.getString("source")).toList();
        var chosen = selection.withSources(sources);
        var segments = figures.read(chosen, ALL);
        return page.stream().map(row -> campaign(row, segments, reports)).toList();
    }

    private static Campaign campaign(Row row, Map<Segment, Figures> all, MessageReports reports) {
        var source = row.getString("source");
        var segments = new LinkedHashMap<Segment, Figures>();
        all.forEach((segment, part) -> {
            if (segment.source().equals(source)) {
                segments.put(segment, part);
            }
        });
        return new Campaign(
                source,
                row.getString("kind"),
                row.getString("status"),
                Cells.number(row, "simulated") != 0,
                CampaignReport.text(Cells.instant(row, "started_at")),
                Outcome.of(segments.values().stream().reduce(Figures.NONE, Figures::plus), reports),
                segments.entrySet().stream()
                        .map(segment -> new Part(
                                segment.getKey().channel(),
                                segment.getKey().eventType(),
                                Outcome.of(segment.getValue(), reports)))
                        .toList());
    }

    /** With bounds, only campaigns with somebody in them; without, also a hunt that found nobody. */
    private List<Row> page(Selection selection, String after, int limit) {
        var sql =
                new StringBuilder("SELECT source, kind, status, simulated, started_at FROM v_campaigns c WHERE 1 = 1");
        var parameters = new ArrayList<Object>();
        if (after != null) {
            sql.append(" AND source < ?");
            parameters.add(after);
        }
        if (selection.sources() != null) {
            sql.append(" AND source = ?");
            parameters.add(selection.sources().getFirst());
        }
        if (!selection.period().isAlways() || selection.eventType() != null || selection.channel() != null) {
            sql.append(" AND source IN (SELECT source FROM v_prospect_outcomes WHERE ")
                    .append(selection.condition())
                    .append(')');
            parameters.addAll(Arrays.asList(selection.parameters()));
        }
        sql.append(" ORDER BY source DESC LIMIT ").append(limit);
        var found = new ArrayList<Row>();
        views.select(sql.toString(), parameters.toArray()).forEach(found::add);
        return found;
    }

    private static String encoded(String source) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(source.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (!text.isEmpty() && encoded(text).equals(cursor)) {
                return text;
            }
        } catch (IllegalArgumentException notOurs) {
            // said below
        }
        throw new ToolCallException("cursor must be the next_cursor of the page before.");
    }
}
