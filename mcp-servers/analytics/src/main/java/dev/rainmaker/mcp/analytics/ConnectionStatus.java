package dev.rainmaker.mcp.analytics;

/** Result of {@code analytics_connection_status}: who would answer, whether it is set up and answers now, and one sentence. */
public record ConnectionStatus(String provider, boolean configured, boolean reachable, String detail) {}
