package dev.rainmaker.mcp.websearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of {@code search_web}, best hit first.
 *
 * @param provider who answered
 * @param simulated whether the pages are fictional
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SearchAnswer(String provider, boolean simulated, List<Hit> results) {

    /** One page; instants in ISO form, {@code published_at} only where the page states it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hit(String url, String title, String snippet, String site, String publishedAt, String retrievedAt) {}

    static SearchAnswer of(SearchProvider provider, List<FoundPage> found, Instant now) {
        return new SearchAnswer(
                provider.name(),
                provider.simulated(),
                found.stream().map(hit -> hit(hit, now)).toList());
    }

    private static Hit hit(FoundPage found, Instant now) {
        var page = found.page();
        var published = page.publishedAt().map(Instant::toString).orElse(null);
        return new Hit(page.url(), page.title(), found.snippet(), page.site(), published, now.toString());
    }

    /** The same for a person. */
    String text() {
        if (results.isEmpty()) {
            return "No page found by " + provider + ".";
        }
        return results.stream()
                .map(hit -> hit.title() + " (" + hit.url() + "): " + hit.snippet())
                .collect(Collectors.joining("\n"));
    }
}
