package dev.rainmaker.prospects;

import java.time.Instant;

/** A stored signal. */
public record Signal(
        String id,
        ProspectId prospectId,
        String kind,
        String quote,
        String sourceUrl,
        String sourceTitle,
        double confidence,
        Instant retrievedAt) {}
