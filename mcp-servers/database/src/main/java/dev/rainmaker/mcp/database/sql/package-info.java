/**
 * Decides which SQL a caller may run: one SELECT over views of the catalogue, built from known shapes only. Fails closed:
 * whatever is not listed here is refused. What reaches the database is written anew from the checked tree: keywords and
 * functions of ours, names of the catalogue, numbers and quoted texts; no name that a caller made up, and no text of
 * theirs outside of quotes. Plain Java, knows no database.
 */
package dev.rainmaker.mcp.database.sql;
