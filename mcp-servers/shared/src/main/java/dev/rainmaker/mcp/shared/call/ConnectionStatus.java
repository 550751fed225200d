package dev.rainmaker.mcp.shared.call;

/**
 * What the status tool of every server answers about its provider.
 *
 * @param configured whether all that the provider needs is set
 * @param reachable whether it answers right now
 * @param detail one sentence without secrets or addresses of people
 */
public record ConnectionStatus(String provider, boolean configured, boolean reachable, String detail) {}
