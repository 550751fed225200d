package dev.rainmaker.mcp.analytics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Outgoing messages by what is known of them. A null is a number that nobody collects; the report has a sentence for it.
 *
 * @param delivered as the mail provider reported, with those that were opened
 * @param opened as the mail provider reported, by people and machines alike
 * @param openedByMachine openings by scanners and proxies; the core stores none, so it is always missing today
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MessageCounts(
        long sent, long failed, long bounced, Long delivered, Long opened, Long openedByMachine, Long clicked) {
    static final MessageCounts NONE = new MessageCounts(0, 0, 0, 0L, 0L, null, 0L);

    /** Of other messages together; before {@link #known}, when every count is there. */
    MessageCounts plus(MessageCounts other) {
        return new MessageCounts(
                sent + other.sent,
                failed + other.failed,
                bounced + other.bounced,
                delivered + other.delivered,
                opened + other.opened,
                null,
                clicked + other.clicked);
    }

    /** Only what is collected. */
    MessageCounts known(MessageReports reports) {
        return new MessageCounts(
                sent,
                failed,
                bounced,
                reports.delivered() ? delivered : null,
                reports.opened() ? opened : null,
                null,
                reports.clicked() ? clicked : null);
    }
}
