package dev.rainmaker.mcp.proposal.content;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The event that is offered.
 *
 * @param type for example {@code wedding} or {@code company retreat}; picks the template
 * @param date an ISO date is written out in the client's language, anything else is printed as given; may be null
 * @param place may be null
 * @param guests printed as given, because "80 to 100" is an answer too; may be null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record EventFacts(String type, String date, String place, String guests) {}
