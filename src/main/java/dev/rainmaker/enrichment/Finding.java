package dev.rainmaker.enrichment;

import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;

/** A stored fact. */
public record Finding(
        String id,
        ProspectId prospectId,
        String field,
        String value,
        double confidence,
        String sourceUrl,
        String quote,
        String provider,
        Instant retrievedAt) {}
