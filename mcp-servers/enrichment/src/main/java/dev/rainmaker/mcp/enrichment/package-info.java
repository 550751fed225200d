/**
 * Tool server {@code enrichment}: looks up what is known about a person or a company. Owns the tools, the provider
 * interface, the 24 h cache and the local provider (CSV files). Uses the shared tool server base only.
 */
package dev.rainmaker.mcp.enrichment;
