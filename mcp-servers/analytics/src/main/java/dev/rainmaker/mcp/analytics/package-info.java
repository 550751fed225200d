/**
 * Tool server {@code analytics}: reports over the core's views {@code v_*} as figures, files and pictures, and a log of events
 * that callers report. Reads the core's data through the data source {@code readonly} only; events stay in this server's own
 * store. Uses the shared tool server base only. Inside: {@code report} computes, {@code export} and {@code chart} show.
 */
package dev.rainmaker.mcp.analytics;
