package dev.rainmaker.mcp.analytics.report;

import java.math.BigDecimal;

/** Middle of some times, in seconds; null without samples. */
record Median(BigDecimal value, long samples) {
    static final Median NONE = new Median(null, 0);
}
