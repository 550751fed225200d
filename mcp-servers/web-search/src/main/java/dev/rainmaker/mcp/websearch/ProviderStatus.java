package dev.rainmaker.mcp.websearch;

/** State of a provider, with one sentence for a person. */
public record ProviderStatus(boolean configured, boolean reachable, String detail) {}
