package dev.rainmaker.mcp.enrichment;

/**
 * One fact of a provider.
 *
 * @param confidence 0 to 1: how sure the provider is of the fact, times how sure it is that it is about the one asked for
 * @param source where the provider has it from
 */
public record KnownField(String name, String value, double confidence, String source) {}
