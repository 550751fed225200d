package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Chart.Series;
import dev.rainmaker.mcp.analytics.report.CampaignReader;
import dev.rainmaker.mcp.analytics.report.CampaignReport.Campaign;
import dev.rainmaker.mcp.analytics.report.CampaignReport.Outcome;
import dev.rainmaker.mcp.analytics.report.CampaignReport.Part;
import dev.rainmaker.mcp.analytics.report.Dimension;
import dev.rainmaker.mcp.analytics.report.Selection;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** One figure of the newest campaigns, a bar each; by channel or event type in parts. */
@ApplicationScoped
class CampaignSource implements ChartSource {
    private static final int MOST_BARS = 20;
    private static final Map<String, ToLongFunction<Outcome>> FIGURES = new TreeMap<>(Map.of(
            "prospects", Outcome::prospects,
            "contacted", Outcome::contacted,
            "sent", outcome -> outcome.messages().sent(),
            "bounced", outcome -> outcome.messages().bounced(),
            "replied", Outcome::replied,
            "interested", Outcome::interested,
            "qualified", Outcome::qualified,
            "with_meeting", Outcome::withMeeting,
            "accepted", Outcome::accepted));

    private final CampaignReader reader;

    CampaignSource(CampaignReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public Chart chart(ChartQuestion question) {
        var name = question.figure() == null ? "prospects" : question.figure();
        var figure = FIGURES.get(name);
        if (figure == null) {
            throw new ToolCallException(
                    "figure of the campaigns is one of " + String.join(", ", FIGURES.keySet()) + ".");
        }
        if (question.by() == Dimension.SOURCE) {
            throw new ToolCallException("A campaign is a source already; by may be channel or event_type.");
        }
        var report = reader.read(Selection.of(question.period()), null, MOST_BARS);
        if (report.campaigns().isEmpty()) {
            throw ChartSource.nothing();
        }
        return new Chart(
                "Campaigns: " + name.replace('_', ' '),
                report.nextCursor() == null ? null : "The newest " + MOST_BARS + "; older ones are left out",
                ValueFormat.COUNT,
                report.campaigns().stream().map(CampaignSource::label).toList(),
                question.by() == null
                        ? List.of(whole(report.campaigns(), name, figure))
                        : Pieces.of(parts(report.campaigns(), question.by(), figure)));
    }

    /** With the day it began, because its id says nothing to a person. */
    private static String label(Campaign campaign) {
        var name = SourceNames.of(campaign.source());
        return campaign.startedAt() == null
                ? name
                : name + ", " + campaign.startedAt().substring(0, 10);
    }

    private static Series whole(List<Campaign> campaigns, String name, ToLongFunction<Outcome> figure) {
        return new Series(
                name,
                campaigns.stream()
                        .map(campaign -> (double) figure.applyAsLong(campaign.outcome()))
                        .toList());
    }

    private static Map<String, long[]> parts(List<Campaign> campaigns, Dimension by, ToLongFunction<Outcome> figure) {
        var counts = new TreeMap<String, long[]>();
        for (int index = 0; index < campaigns.size(); index++) {
            for (var part : campaigns.get(index).segments()) {
                counts.computeIfAbsent(name(part, by), _ -> new long[campaigns.size()])[index] +=
                        figure.applyAsLong(part.outcome());
            }
        }
        return counts;
    }

    private static String name(Part part, Dimension by) {
        var name = by == Dimension.CHANNEL ? part.channel() : part.eventType();
        return name == null ? "" : name;
    }
}
