package dev.rainmaker.mcp.proposal.content;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A picture with its words.
 *
 * @param imageBase64 bytes of a PNG or JPEG in base64, also as data: URI; addresses are not fetched
 * @param caption printed below it and read aloud; may be null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record GivenPicture(String imageBase64, String caption) {}
