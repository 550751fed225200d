package dev.rainmaker.prospects;

import java.time.Instant;

/**
 * One line of what happened around a prospect.
 *
 * @param kind e.g. {@code prospect.created}, {@code message.sent}
 * @param reference id of what it is about; null when it is the prospect itself
 * @param actorKind user, agent, system or client
 */
public record TimelineEntry(
        String id, String kind, String reference, String actorKind, String actorId, Instant occurredAt) {}
