/**
 * The figures: funnel, campaigns, metrics, trend and rows of prospects, each a record with the numbers that it was divided
 * from. Reads the core's views {@code v_*} through the data source {@code readonly} and nothing else. Knows no tool, file or
 * picture.
 *
 * <p>{@code from} and {@code to} mean the same in every report: prospects that were created then, with everything that they did
 * since. So a numerator is always part of its denominator, and two reports of one time agree.
 */
package dev.rainmaker.mcp.analytics.report;
