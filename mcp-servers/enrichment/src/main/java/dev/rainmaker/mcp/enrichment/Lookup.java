package dev.rainmaker.mcp.enrichment;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a provider answered.
 *
 * @param costUsd what the call cost; null when the operator has not said what a hit costs
 * @param records one per person or company, each with its facts; none means no match
 */
public record Lookup(BigDecimal costUsd, List<List<KnownField>> records) {
    /** Nobody fits: free of charge everywhere. */
    public static Lookup noMatch() {
        return new Lookup(BigDecimal.ZERO, List.of());
    }

    /** One record; no match when it has no facts. */
    public static Lookup of(BigDecimal costUsd, List<KnownField> fields) {
        return fields.isEmpty() ? noMatch() : new Lookup(costUsd, List.of(List.copyOf(fields)));
    }
}
