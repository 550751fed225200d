package dev.rainmaker.enrichment;

import java.time.Instant;

/** A fact that research found; confidence 0 to 1. */
public record NewFinding(
        String field,
        String value,
        double confidence,
        String sourceUrl,
        String quote,
        String provider,
        Instant retrievedAt) {}
