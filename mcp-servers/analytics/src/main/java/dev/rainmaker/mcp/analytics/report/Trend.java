package dev.rainmaker.mcp.analytics.report;

import java.util.List;

/** Months in order, without gaps: who was discovered in a month, and what became of them since. */
public record Trend(List<Month> months, int monthsLeftOut) {
    /** @param month such as 2026-03 */
    public record Month(String month, long prospects, long contacted, long replied, long won) {}
}
