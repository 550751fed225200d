/**
 * Decides which SQL a caller may run: one SELECT over the views {@code v_*}, built from known shapes only. Fails
 * closed: whatever is not listed here is refused, and what reaches the database is rendered anew from the checked tree,
 * never the caller's text. Plain Java, knows no database.
 */
package dev.rainmaker.mcp.database.sql;
