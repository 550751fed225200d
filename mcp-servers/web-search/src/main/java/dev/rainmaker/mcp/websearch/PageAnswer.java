package dev.rainmaker.mcp.websearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * Result of {@code read_page}.
 *
 * @param text one paragraph per line, worded as on the page, so that sentences can be quoted
 * @param truncated whether the page goes on after this text
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageAnswer(
        String url,
        String title,
        String site,
        String text,
        String publishedAt,
        String retrievedAt,
        String provider,
        boolean simulated,
        boolean truncated) {

    static PageAnswer of(String provider, boolean simulated, WebPage page, int maxCharacters, Instant now) {
        var truncated = page.text().length() > maxCharacters;
        return new PageAnswer(
                page.url(),
                page.title(),
                page.site(),
                truncated ? page.text().substring(0, maxCharacters) : page.text(),
                page.publishedAt().map(Instant::toString).orElse(null),
                now.toString(),
                provider,
                simulated,
                truncated);
    }
}
