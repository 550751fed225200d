/**
 * What may be read: views, their columns and which of those are personal, from the committed {@code views.txt} and
 * narrowed by the operator. Plain Java, knows no database; what is not listed does not exist for a caller.
 */
package dev.rainmaker.mcp.database.catalogue;
