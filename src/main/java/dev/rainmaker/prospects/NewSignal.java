package dev.rainmaker.prospects;

import java.time.Instant;

/**
 * Why we think somebody plans an event.
 *
 * @param kind e.g. {@code venue_wanted}, {@code engagement}, {@code retreat_planned}
 * @param quote the sentence, word for word from the source
 * @param confidence 0 to 1
 */
public record NewSignal(
        String kind, String quote, String sourceUrl, String sourceTitle, double confidence, Instant retrievedAt) {}
