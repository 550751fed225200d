package dev.rainmaker.mcp.storage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** What is known about a file; sha256 of its bytes in hex. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record StoredFile(String key, long size, String sha256, String contentType) {}
