package dev.rainmaker.mcp.analytics;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Result of {@code track_event}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TrackedEvent(String eventId, String status, String occurredAt) {}
