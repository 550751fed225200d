package dev.rainmaker.mcp.websearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of find_event_signals.
 *
 * @param provider who searched
 * @param simulated whether pages are fictional
 * @param signals in the order of the pages
 * @param unread pages that were found and could not be read, each with the reason
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SignalsAnswer(
        String provider, boolean simulated, List<Signal> signals, int pagesRead, List<Unread> unread) {

    /**
     * A sentence that speaks of an event to come.
     *
     * @param kind planner_wanted, engagement, date_set, anniversary, company_event, opening or hiring
     * @param quote word for word as on the page
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signal(String kind, String quote, String url, String title, String publishedAt, String retrievedAt) {}

    /** A page that could not be read. */
    public record Unread(String url, String reason) {}

    /** The same for a person. */
    String text() {
        return signals.isEmpty()
                ? "No signal on " + pagesRead + " pages."
                : signals.stream()
                        .map(signal -> signal.kind() + ": “" + signal.quote() + "” (" + signal.url() + ")")
                        .collect(Collectors.joining("\n"));
    }
}
