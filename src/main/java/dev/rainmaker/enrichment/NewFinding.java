package dev.rainmaker.enrichment;

import java.time.Instant;

/**
 * One fact as found.
 *
 * @param field name as on the prospect (place, eventDate, guests, ...) or another camelCase word such as {@code budget}
 * @param value text; dates ISO, event types lower snake case
 * @param confidence 0 to 1
 * @param sourceUrl where it was read; null when the provider names none
 * @param quote the sentence that says so; null when there is none
 * @param provider who found it, e.g. {@code web_search}
 */
public record NewFinding(
        String field,
        String value,
        double confidence,
        String sourceUrl,
        String quote,
        String provider,
        Instant retrievedAt) {}
