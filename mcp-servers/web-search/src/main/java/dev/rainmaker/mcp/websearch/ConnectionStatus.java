package dev.rainmaker.mcp.websearch;

/** Result of {@code web_search_connection_status}: who would answer, whether it is set up and answers now, and one sentence. */
public record ConnectionStatus(String provider, boolean configured, boolean reachable, String detail) {}
