package dev.rainmaker.mcp.proposal.signature;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Somebody who signs.
 *
 * @param name printed below the line
 * @param role for example {@code Client}; may be null
 * @param company may be null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Party(String name, String role, String company) {}
