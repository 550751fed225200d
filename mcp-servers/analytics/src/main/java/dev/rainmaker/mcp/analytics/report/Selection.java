package dev.rainmaker.mcp.analytics.report;

import dev.rainmaker.mcp.shared.call.Require;
import io.quarkiverse.mcp.server.ToolCallException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which prospects a report is about: those of a time, and of the sources, channel and event type that are not null. Renders a
 * condition that holds over {@code v_prospect_outcomes}, {@code v_outgoing_messages} and {@code v_won_deals} alike.
 */
public record Selection(Period period, List<String> sources, String channel, String eventType) {
    private static final int LONGEST_SOURCE = 64;
    private static final int LONGEST_WORD = 24;
    private static final int FIRST_FOREIGN = 0x80;

    /**
     * Texts of a caller, checked: the columns are ASCII, and databases differ in how they compare them with anything else.
     *
     * @throws ToolCallException with one sentence
     */
    public static Selection of(Period period, String source, String channel, String eventType) {
        var one = source == null ? null : List.of(ascii("source", source, LONGEST_SOURCE));
        return new Selection(
                period,
                one,
                channel == null ? null : ascii("channel", channel, LONGEST_WORD),
                eventType == null ? null : ascii("event_type", eventType, LONGEST_WORD));
    }

    static String ascii(String name, String text, int max) {
        if (!Require.line(name, text, max).chars().allMatch(letter -> letter < FIRST_FOREIGN)) {
            throw new ToolCallException(name + " must be plain ASCII.");
        }
        return text;
    }

    /** Everybody of a time. */
    public static Selection of(Period period) {
        return new Selection(period, null, null, null);
    }

    Selection withSources(List<String> only) {
        return new Selection(period, only, channel, eventType);
    }

    String condition() {
        var sql = new StringBuilder("prospect_created_at >= ? AND prospect_created_at < ?");
        if (sources != null) {
            sql.append(" AND source IN (")
                    .append(String.join(", ", Collections.nCopies(sources.size(), "?")))
                    .append(')');
        }
        if (channel != null) {
            sql.append(" AND channel = ?");
        }
        if (eventType != null) {
            sql.append(" AND event_type = ?");
        }
        return sql.toString();
    }

    Object[] parameters() {
        var values = new ArrayList<>(List.<Object>of(period.start(), period.end()));
        if (sources != null) {
            values.addAll(sources);
        }
        if (channel != null) {
            values.add(channel);
        }
        if (eventType != null) {
            values.add(eventType);
        }
        return values.toArray();
    }
}
