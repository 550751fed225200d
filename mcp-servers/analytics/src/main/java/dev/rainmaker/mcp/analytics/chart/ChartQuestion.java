package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.report.Dimension;
import dev.rainmaker.mcp.analytics.report.Period;

/**
 * What of a report to draw.
 *
 * @param by what to tell apart, or null
 * @param figure what to show; null for what the report is known for
 * @param currency of money, or null
 */
public record ChartQuestion(Period period, Dimension by, String figure, String currency) {}
