package dev.rainmaker.prospects;

/**
 * Somebody who is already there.
 *
 * @param matchedBy {@code email}, {@code phone}, {@code name_place} or {@code domain}
 */
public record DuplicateMatch(ProspectId existing, String matchedBy) {}
