package dev.rainmaker.mcp.analytics.export;

import dev.rainmaker.mcp.analytics.report.CampaignReader;
import dev.rainmaker.mcp.analytics.report.CampaignReport.Campaign;
import dev.rainmaker.mcp.analytics.report.CampaignReport.Outcome;
import dev.rainmaker.mcp.analytics.report.Money;
import dev.rainmaker.mcp.analytics.report.Rate;
import dev.rainmaker.mcp.analytics.report.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A row a campaign, channel and event type, so that columns add up; a further row for each further currency, with the revenue
 * alone. The limit counts campaigns.
 */
@ApplicationScoped
class CampaignsTable implements ReportTable {
    private static final int BATCH = 50;

    private final CampaignReader reader;

    CampaignsTable(CampaignReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                Column.text("source"),
                Column.text("kind"),
                Column.time("started_at_utc"),
                new Column("simulated", Column.Type.FLAG),
                Column.text("channel"),
                Column.text("event_type")));
        for (var name : List.of(
                "prospects",
                "contacted",
                "sent",
                "failed",
                "bounced",
                "delivered",
                "opened",
                "clicked",
                "replied",
                "interested",
                "qualified",
                "with_meeting",
                "accepted")) {
            columns.add(Column.count(name));
        }
        columns.addAll(List.of(
                Column.share("reply_rate"),
                Column.share("qualified_rate"),
                Column.share("acceptance_rate"),
                Column.money("revenue"),
                Column.text("currency")));
        return columns;
    }

    @Override
    public String write(ExportRequest request, RowSink sink) throws IOException {
        var selection = Selection.of(request.period());
        var cursor = request.cursor();
        int left = request.limit();
        do {
            var page = reader.read(selection, cursor, Math.min(BATCH, left));
            for (var campaign : page.campaigns()) {
                write(campaign, sink);
            }
            left -= page.campaigns().size();
            cursor = page.nextCursor();
        } while (cursor != null && left > 0);
        return cursor;
    }

    private static void write(Campaign campaign, RowSink sink) throws IOException {
        if (campaign.segments().isEmpty()) {
            write(campaign, null, null, campaign.outcome(), sink);
        }
        for (var part : campaign.segments()) {
            write(campaign, part.channel(), part.eventType(), part.outcome(), sink);
        }
    }

    private static void write(Campaign campaign, String channel, String eventType, Outcome outcome, RowSink sink)
            throws IOException {
        var head = Arrays.<Object>asList(
                campaign.source(),
                campaign.kind(),
                campaign.startedAt() == null ? null : Instant.parse(campaign.startedAt()),
                campaign.simulated(),
                channel,
                eventType);
        var counts = counts(outcome);
        var revenue = outcome.revenue();
        sink.row(row(head, counts, revenue.isEmpty() ? null : revenue.getFirst()));
        for (var more : revenue.stream().skip(1).toList()) {
            sink.row(row(head, Collections.nCopies(counts.size(), null), more));
        }
    }

    private static List<Object> counts(Outcome outcome) {
        var messages = outcome.messages();
        return Arrays.asList(
                outcome.prospects(),
                outcome.contacted(),
                messages.sent(),
                messages.failed(),
                messages.bounced(),
                messages.delivered(),
                messages.opened(),
                messages.clicked(),
                outcome.replied(),
                outcome.interested(),
                outcome.qualified(),
                outcome.withMeeting(),
                outcome.accepted(),
                value(outcome.replyRate()),
                value(outcome.qualifiedRate()),
                value(outcome.acceptanceRate()));
    }

    private static List<Object> row(List<Object> head, List<Object> counts, Money revenue) {
        var cells = new ArrayList<>(head);
        cells.addAll(counts);
        cells.add(revenue == null ? null : Major.of(revenue.minor(), revenue.currency()));
        cells.add(revenue == null ? null : revenue.currency());
        return cells;
    }

    private static BigDecimal value(Rate rate) {
        return rate.value();
    }
}
