package dev.rainmaker.mcp.analytics.report;

import java.util.List;
import java.util.Locale;

/** Status machine of a prospect, in order; an open one is as far as its ordinal says ({@code reached} in the views). */
public enum Stage {
    DISCOVERED,
    ENRICHED,
    CONTACTED,
    INTERESTED,
    QUALIFIED,
    CONVERTED,
    LOST;

    /** Those that a prospect walks through. */
    public static final List<Stage> WAY = List.of(DISCOVERED, ENRICHED, CONTACTED, INTERESTED, QUALIFIED, CONVERTED);

    /** As in views and on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
