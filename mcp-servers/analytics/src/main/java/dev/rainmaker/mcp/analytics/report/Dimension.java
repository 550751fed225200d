package dev.rainmaker.mcp.analytics.report;

import io.quarkiverse.mcp.server.ToolCallException;

/**
 * What prospects can be told apart by. Channel is that of the first message a prospect got, and of its own for a message;
 * source is what a campaign is today.
 */
public enum Dimension {
    SOURCE,
    CHANNEL,
    EVENT_TYPE;

    /** The column's name, the same in every view and on the wire. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param name as on the wire, or null for none */
    public static Dimension of(String name) {
        return switch (name) {
            case null -> null;
            case "source" -> SOURCE;
            case "channel" -> CHANNEL;
            case "event_type" -> EVENT_TYPE;
            default -> throw new ToolCallException("by must be source, channel or event_type.");
        };
    }
}
