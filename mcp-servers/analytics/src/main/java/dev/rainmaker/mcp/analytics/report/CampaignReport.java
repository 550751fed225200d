package dev.rainmaker.mcp.analytics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of {@code get_campaign_report}.
 *
 * @param totals over all campaigns that were asked for, on every page
 * @param notes a sentence for each number that is missing because nobody collects it
 * @param nextCursor leads to the next page; missing on the last
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignReport(Outcome totals, List<Campaign> campaigns, List<String> notes, String nextCursor) {

    /**
     * One campaign: today a source of prospects, such as a hunt with its journeys.
     *
     * @param source {@code hunt:<id>}, {@code import:<id>}, {@code manual}, {@code inquiry}
     * @param kind hunt, import or other
     * @param startedAt when the hunt was started, or the first prospect came
     * @param segments the same by channel and event type; no channel: nobody there got a message yet
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Campaign(
            String source,
            String kind,
            String status,
            boolean simulated,
            String startedAt,
            Outcome outcome,
            List<Part> segments) {}

    /** One channel and event type of a campaign. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(String channel, String eventType, Outcome outcome) {}

    /**
     * Counts and rates; people are counted once, whatever they got.
     *
     * @param replied of the contacted, wrote one that no machine wrote
     * @param interested ever came to that status or further
     * @param qualified ever came to that status or further
     * @param withMeeting have a meeting that both sides agreed to
     * @param accepted accepted a proposal
     * @param revenue of accepted proposals, in minor units by currency
     * @param deliveryRate messages delivered ÷ sent; missing when delivered is
     * @param openRate messages opened ÷ delivered, machines included; missing when opened is
     * @param bounceRate messages bounced ÷ sent
     * @param replyRate replied ÷ contacted
     * @param qualifiedRate qualified ÷ prospects
     * @param acceptanceRate accepted ÷ prospects
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(
            long prospects,
            long contacted,
            MessageCounts messages,
            long replied,
            long interested,
            long qualified,
            long withMeeting,
            long accepted,
            List<Money> revenue,
            Rate deliveryRate,
            Rate openRate,
            Rate bounceRate,
            Rate replyRate,
            Rate qualifiedRate,
            Rate acceptanceRate) {

        static Outcome of(Figures figures, MessageReports reports) {
            var messages = figures.messages().known(reports);
            return new Outcome(
                    figures.prospects(),
                    figures.contacted(),
                    messages,
                    figures.replied(),
                    figures.interested(),
                    figures.qualified(),
                    figures.met(),
                    figures.won(),
                    figures.revenue(),
                    messages.delivered() == null ? null : Rate.of(messages.delivered(), messages.sent()),
                    messages.opened() == null || messages.delivered() == null
                            ? null
                            : Rate.of(messages.opened(), messages.delivered()),
                    Rate.of(messages.bounced(), messages.sent()),
                    Rate.of(figures.replied(), figures.contacted()),
                    Rate.of(figures.qualified(), figures.prospects()),
                    Rate.of(figures.won(), figures.prospects()));
        }
    }

    static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** The same for a person. */
    public String text() {
        var lines = campaigns.stream()
                .map(each -> each.source() + ": " + line(each.outcome()))
                .collect(Collectors.joining("\n"));
        return "All: " + line(totals) + (lines.isEmpty() ? "" : "\n" + lines)
                + (nextCursor == null ? "" : "\nThere are more; next_cursor leads on.");
    }

    private static String line(Outcome outcome) {
        return "%d prospects, %d contacted with %d messages, %d replied, %d qualified, %d accepted"
                .formatted(
                        outcome.prospects(),
                        outcome.contacted(),
                        outcome.messages().sent(),
                        outcome.replied(),
                        outcome.qualified(),
                        outcome.accepted());
    }
}
