package dev.rainmaker.platform.event;

import java.time.Instant;
import java.util.Map;

/**
 * A line of the event log.
 *
 * @param seq ascending in the order of publication over all topics, without repeats
 */
public record StoredEvent(
        long seq, String topic, String type, String subject, Map<String, String> facts, Instant occurredAt) {}
