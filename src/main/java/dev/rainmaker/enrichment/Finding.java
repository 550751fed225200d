package dev.rainmaker.enrichment;

import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;

/**
 * A stored fact; value and quote are null after erasure.
 *
 * @param byHand whether a person entered it
 * @param corrects the finding that this one replaces; null for none
 */
public record Finding(
        FindingId id,
        ProspectId prospectId,
        String field,
        String value,
        double confidence,
        String sourceUrl,
        String quote,
        String provider,
        FindingState state,
        boolean byHand,
        FindingId corrects,
        Instant retrievedAt) {}
