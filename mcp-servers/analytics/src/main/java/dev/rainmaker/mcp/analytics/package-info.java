/**
 * Tool server {@code analytics}: the funnel and the metrics from the core's views {@code v_*}, and a log of events that
 * callers report. Reads the core's data through the data source {@code readonly} only; events stay in this server's own
 * store. Uses the shared tool server base only.
 */
package dev.rainmaker.mcp.analytics;
