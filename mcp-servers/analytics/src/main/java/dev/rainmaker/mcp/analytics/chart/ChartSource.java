package dev.rainmaker.mcp.analytics.chart;

import io.quarkiverse.mcp.server.ToolCallException;

/** Makes a chart of a report. One implementation a report. */
interface ChartSource {
    /** The report's name on the wire. */
    String name();

    /** @throws ToolCallException with one sentence when the report has no such figure, or nothing to show */
    Chart chart(ChartQuestion question);

    /** Nothing to draw is said, not drawn. */
    static ToolCallException nothing() {
        return new ToolCallException("There is nothing to draw: no prospects in this time.");
    }
}
