/**
 * Reports as files: rows of typed cells, written as CSV or XLSX while they are read, so that memory holds a batch of rows and the
 * finished file, never all rows. Takes its figures from {@code report}.
 */
package dev.rainmaker.mcp.analytics.export;
