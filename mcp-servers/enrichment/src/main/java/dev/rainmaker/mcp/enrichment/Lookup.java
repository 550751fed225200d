package dev.rainmaker.mcp.enrichment;

import java.math.BigDecimal;
import java.util.List;

/** What a provider answered and what the call cost; no fields means no match. */
public record Lookup(BigDecimal costUsd, List<KnownField> fields) {}
