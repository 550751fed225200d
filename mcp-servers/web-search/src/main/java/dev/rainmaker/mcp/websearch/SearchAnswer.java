package dev.rainmaker.mcp.websearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of the search tools, best hit first.
 *
 * @param provider who answered
 * @param simulated whether the pages are fictional
 * @param queries what was searched for, as the provider got it
 * @param asked every provider that was tried and how it answered
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SearchAnswer(
        String provider, boolean simulated, List<Hit> results, List<String> queries, List<Asked> asked) {

    /** One page; instants in ISO form, {@code published_at} only where the page states it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hit(String url, String title, String snippet, String site, String publishedAt, String retrievedAt) {
        static Hit of(FoundPage found, Instant retrieved) {
            var page = found.page();
            return new Hit(
                    page.url(),
                    page.title(),
                    found.snippet(),
                    page.site(),
                    page.publishedAt().map(Instant::toString).orElse(null),
                    retrieved.toString());
        }
    }

    /**
     * How a provider answered.
     *
     * @param outcome answered, remembered, failed, limited (its calls of this hour are used up) or not_set_up
     * @param detail one sentence, where there is more to say
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(String provider, String outcome, String detail) {}

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
