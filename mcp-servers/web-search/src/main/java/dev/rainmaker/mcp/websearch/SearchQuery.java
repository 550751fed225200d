package dev.rainmaker.mcp.websearch;

import java.time.Instant;
import java.util.Optional;

/**
 * What to look for.
 *
 * @param words words, {@code "phrases"}, {@code -excluded} words and at most one {@code site:host}
 * @param maxResults most results wanted, at least 1
 * @param notBefore only pages published at or after this; pages without a date are then left out
 */
public record SearchQuery(String words, int maxResults, Optional<Instant> notBefore) {}
