package dev.rainmaker.mcp.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Result of {@code health_check}; version, time and number of views only when the database answers. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthAnswer(boolean reachable, Long latencyMs, String serverVersion, Integer views, String detail) {}
