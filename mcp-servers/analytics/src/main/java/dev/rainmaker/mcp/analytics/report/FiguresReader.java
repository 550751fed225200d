package dev.rainmaker.mcp.analytics.report;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads {@link Figures} by any dimensions, in three statements: prospects from {@code v_prospect_outcomes}, messages from
 * {@code v_outgoing_messages}, revenue from {@code v_won_deals}. A prospect counts in the channel of the first message it got, a
 * message in its own; so figures add up over all segments.
 */
@ApplicationScoped
public class FiguresReader {
    private static final String PROSPECTS = """
            COUNT(*) AS prospects,
            SUM(CASE WHEN contacted_at IS NULL THEN 0 ELSE 1 END) AS contacted,
            SUM(CASE WHEN replied_at IS NULL THEN 0 ELSE 1 END) AS replied,
            SUM(CASE WHEN reached >= 3 THEN 1 ELSE 0 END) AS interested,
            SUM(CASE WHEN reached >= 4 THEN 1 ELSE 0 END) AS qualified,
            SUM(CASE WHEN meetings > 0 THEN 1 ELSE 0 END) AS met,
            SUM(CASE WHEN proposals > 0 THEN 1 ELSE 0 END) AS proposed,
            SUM(CASE WHEN accepted > 0 THEN 1 ELSE 0 END) AS won,
            SUM(CASE WHEN accepted = 0 AND proposals > 0 AND (open_proposals = 0 OR status = 'lost') THEN 1 ELSE 0 END) AS lost
            FROM (%s) outcomes""";

    /** With a limit, because a database would otherwise compute a column of the view once for each place that names it. */
    private static final String ONCE = """
            SELECT source, channel, event_type, status, contacted_at, replied_at, reached, meetings, proposals, open_proposals,
            accepted FROM v_prospect_outcomes WHERE %s LIMIT 1000000000""";

    private static final String MESSAGES = """
            SUM(sent) AS sent, SUM(failed) AS failed, SUM(delivered) AS delivered, SUM(opened) AS opened,
            SUM(clicked) AS clicked, SUM(bounced) AS bounced FROM v_outgoing_messages""";
    private static final String REVENUE = "currency, COUNT(*) AS deals, SUM(value_minor) AS minor FROM v_won_deals";

    private final Views views;

    FiguresReader(Views views) {
        this.views = views;
    }

    /** What a group of prospects has in common; null where it does not matter, or where there is nothing. */
    record Segment(String source, String channel, String eventType) {
        static final Segment ALL = new Segment(null, null, null);

        private static final Comparator<String> NONE_LAST = Comparator.nullsLast(Comparator.naturalOrder());
        static final Comparator<Segment> ORDER = Comparator.comparing(Segment::source, NONE_LAST)
                .thenComparing(Segment::channel, NONE_LAST)
                .thenComparing(Segment::eventType, NONE_LAST);

        String by(Dimension dimension) {
            return switch (dimension) {
                case SOURCE -> source;
                case CHANNEL -> channel;
                case EVENT_TYPE -> eventType;
            };
        }
    }

    /** One entry a segment that has prospects or messages; without dimensions one entry, {@link Segment#ALL}, at all times. */
    Map<Segment, Figures> read(Selection selection, List<Dimension> by) {
        var found = new TreeMap<Segment, Figures>(Segment.ORDER);
        if (by.isEmpty()) {
            found.put(Segment.ALL, Figures.NONE);
        }
        for (var row : rows(PROSPECTS.formatted(ONCE.formatted(selection.condition())), selection, by, "")) {
            found.merge(segment(row, by), prospects(row), Figures::prospectsOf);
        }
        for (var row : rows(where(MESSAGES, selection), selection, by, "")) {
            found.merge(segment(row, by), Figures.NONE.with(messages(row)), (old, more) -> old.with(more.messages()));
        }
        for (var row : rows(where(REVENUE, selection), selection, by, "currency")) {
            var earned = new Money(row.getString("currency"), Cells.number(row, "minor"), Cells.number(row, "deals"));
            found.merge(segment(row, by), Figures.NONE.with(earned), (old, more) -> old.with(earned));
        }
        return found;
    }

    MessageReports reports() {
        var collected = new HashMap<String, Boolean>();
        views.select("SELECT report, collected FROM v_message_reports")
                .forEach(row -> collected.put(row.getString("report"), Cells.number(row, "collected") != 0));
        return new MessageReports(
                collected.getOrDefault("delivered", false),
                collected.getOrDefault("opened", false),
                collected.getOrDefault("clicked", false));
    }

    private Iterable<Row> rows(String figures, Selection selection, List<Dimension> by, String also) {
        var columns = by.stream().map(Dimension::column).collect(Collectors.joining(", "));
        var separator = columns.isEmpty() ? "" : ", ";
        var groups = also.isEmpty() || columns.isEmpty() ? columns + also : columns + ", " + also;
        return views.select(
                "SELECT " + columns + separator + figures + (groups.isEmpty() ? "" : " GROUP BY " + groups),
                selection.parameters());
    }

    private static String where(String figures, Selection selection) {
        return figures + " WHERE " + selection.condition();
    }

    private static Segment segment(Row row, List<Dimension> by) {
        return new Segment(
                by.contains(Dimension.SOURCE) ? row.getString("source") : null,
                by.contains(Dimension.CHANNEL) ? row.getString("channel") : null,
                by.contains(Dimension.EVENT_TYPE) ? row.getString("event_type") : null);
    }

    private static Figures prospects(Row row) {
        return new Figures(
                Cells.number(row, "prospects"),
                Cells.number(row, "contacted"),
                Cells.number(row, "replied"),
                Cells.number(row, "interested"),
                Cells.number(row, "qualified"),
                Cells.number(row, "met"),
                Cells.number(row, "proposed"),
                Cells.number(row, "won"),
                Cells.number(row, "lost"),
                MessageCounts.NONE,
                List.of());
    }

    private static MessageCounts messages(Row row) {
        return new MessageCounts(
                Cells.number(row, "sent"),
                Cells.number(row, "failed"),
                Cells.number(row, "bounced"),
                Cells.number(row, "delivered"),
                Cells.number(row, "opened"),
                null,
                Cells.number(row, "clicked"));
    }
}
