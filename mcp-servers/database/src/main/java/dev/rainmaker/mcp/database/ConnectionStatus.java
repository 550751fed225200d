package dev.rainmaker.mcp.database;

/** Result of {@code database_connection_status}: who would answer, whether it is set up and answers now, and one sentence. */
public record ConnectionStatus(String provider, boolean configured, boolean reachable, String detail) {}
