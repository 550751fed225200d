package dev.rainmaker.mcp.storage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** A link and when it ends. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FileLink(String url, Instant expiresAt) {}
