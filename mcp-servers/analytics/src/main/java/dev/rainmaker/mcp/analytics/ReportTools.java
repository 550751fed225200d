package dev.rainmaker.mcp.analytics;

import dev.rainmaker.mcp.analytics.report.CampaignReader;
import dev.rainmaker.mcp.analytics.report.CampaignReport;
import dev.rainmaker.mcp.analytics.report.Dimension;
import dev.rainmaker.mcp.analytics.report.Funnel;
import dev.rainmaker.mcp.analytics.report.FunnelReader;
import dev.rainmaker.mcp.analytics.report.Metrics;
import dev.rainmaker.mcp.analytics.report.MetricsReader;
import dev.rainmaker.mcp.analytics.report.Period;
import dev.rainmaker.mcp.analytics.report.Selection;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Map;

/** Figures, scope {@code tools:analytics.read}. Every rate comes with what it was divided from. */
@McpServer("analytics")
public class ReportTools {
    static final String SERVER = "analytics";
    static final String READ = "tools:analytics.read";
    static final String FROM = "ISO instant, inclusive: only prospects that were created from then on";
    static final String TO = "ISO instant, exclusive: only prospects that were created before";
    private static final int MOST_CAMPAIGNS = 100;

    private final FunnelReader funnel;
    private final CampaignReader campaigns;
    private final MetricsReader metrics;

    ReportTools(FunnelReader funnel, CampaignReader campaigns, MetricsReader metrics) {
        this.funnel = funnel;
        this.campaigns = campaigns;
        this.metrics = metrics;
    }

    @Tool(
            name = "get_funnel",
            description = """
                    Counts prospects by status and adds up their deals, in the order of the journey; says how many ever came to \
                    each stage, the share of the stage before, and how many dropped off or were lost there. With dates: prospects \
                    that were created from (inclusive) to (exclusive), in the status they have now.""",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = Funnel.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse getFunnel(
            @ToolArg(description = FROM, required = false) String from,
            @ToolArg(description = TO, required = false) String to) {
        var answer = funnel.read(Period.of(from, to));
        return answer(answer.text(), answer);
    }

    @Tool(
            name = "get_campaign_report",
            description = """
                    Tells how campaigns did, by channel and event type: prospects, messages sent, bounced, delivered and opened, \
                    replies, qualified, meetings, accepted proposals and revenue. A campaign is a source of prospects, such as a \
                    hunt. Prospects count in the channel of the first message they got. A number that nobody collects is missing \
                    and has a sentence in notes. Newest first, a page at a time.""",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = CampaignReport.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse getCampaignReport(
            @ToolArg(description = FROM, required = false) String from,
            @ToolArg(description = TO, required = false) String to,
            @ToolArg(description = "One campaign alone, for example hunt:<id>, at most 64 characters", required = false)
                    String source,
            @ToolArg(description = "Only this channel: email, linkedin, chat or phone", required = false)
                    String channel,
            @ToolArg(
                            name = "event_type",
                            description = "Only this event type, for example wedding or corporate",
                            required = false)
                    String eventType,
            @ToolArg(description = "next_cursor of the page before; left out for the first", required = false)
                    String cursor,
            @ToolArg(description = "Campaigns of a page, 1 to 100", defaultValue = "20") int limit) {
        var selection = Selection.of(Period.of(from, to), source, channel, eventType);
        var answer = campaigns.read(selection, cursor, Require.range("limit", limit, 1, MOST_CAMPAIGNS));
        return answer(answer.text(), answer);
    }

    @Tool(
            name = "calculate_metrics",
            description = """
                    Calculates conversion from discovery to deal, reply, qualified, bounce and win rate, time to first reply and to \
                    deal (median), revenue, average deal value and open and weighted pipeline by currency. Each value has its \
                    numerator and denominator, each name its formula in definitions. With by: the same for each source, channel \
                    or event type, the 50 largest.""",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = Metrics.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse calculateMetrics(
            @ToolArg(description = FROM, required = false) String from,
            @ToolArg(description = TO, required = false) String to,
            @ToolArg(description = "source, channel or event_type; left out for everybody together", required = false)
                    String by) {
        var answer = metrics.read(Selection.of(Period.of(from, to)), Dimension.of(by));
        return answer(answer.text(), answer);
    }

    /** Words beside a structure, so that bytes in it do not travel twice. */
    static ToolResponse answer(String text, Object structured) {
        return new ToolResponse(false, List.of(new TextContent(text)), structured, Map.of());
    }
}
