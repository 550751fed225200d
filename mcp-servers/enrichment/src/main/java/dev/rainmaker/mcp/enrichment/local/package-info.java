/** Enrichment provider over two CSV files, {@code persons.csv} and {@code companies.csv}; no account, no network. */
package dev.rainmaker.mcp.enrichment.local;
