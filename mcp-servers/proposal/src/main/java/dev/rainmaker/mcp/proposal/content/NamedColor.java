package dev.rainmaker.mcp.proposal.content;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A colour of a mood.
 *
 * @param color as {@code #rrggbb}
 * @param name for example {@code Sage}; may be null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record NamedColor(String color, String name) {}
