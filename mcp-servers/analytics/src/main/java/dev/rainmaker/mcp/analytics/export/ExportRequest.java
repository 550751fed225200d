package dev.rainmaker.mcp.analytics.export;

import dev.rainmaker.mcp.analytics.report.Dimension;
import dev.rainmaker.mcp.analytics.report.Period;

/**
 * What to export.
 *
 * @param by for metrics; null for everybody together
 * @param cursor of the file before, or null
 * @param limit rows of a file
 */
public record ExportRequest(Period period, Dimension by, String cursor, int limit) {}
