package dev.rainmaker.privacy;

import java.time.Instant;

/**
 * A suppressed address.
 *
 * @param hint masked form for people, e.g. {@code a•••@d•••.example}; the address itself is not kept
 */
public record Suppression(
        String id, String hint, SuppressionReason reason, String source, String prospectId, Instant createdAt) {}
