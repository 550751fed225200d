/**
 * Tool server {@code database}: answers questions in SQL over the views {@code v_*}, reading only. Owns the tools, the
 * rules for SQL ({@code sql}) and the access to the data source {@code readonly}. Uses the shared tool server base only.
 */
package dev.rainmaker.mcp.database;
