package dev.rainmaker.tools.read;

import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Searches the web and reads pages through the web-search tool server. Repeat-safe. */
@ApplicationScoped
public class SearchGateway {
    private final ToolClient tools;

    SearchGateway(ToolClient tools) {
        this.tools = tools;
    }

    /** What a search found and who answered. */
    public record Answer(String provider, boolean simulated, List<Hit> results) {}

    /** One hit. */
    public record Hit(String url, String title, String snippet, String site, String publishedAt, Instant retrievedAt) {}

    /** Main text of a page. */
    public record Page(
            String url,
            String title,
            String site,
            String text,
            String publishedAt,
            Instant retrievedAt,
            String provider,
            boolean simulated,
            boolean truncated) {}

    /** At most {@code max} (1-20) hits, best first. */
    public Answer search(String query, int max) {
        return tools.call(
                "web-search",
                "search_web",
                new Arguments().with("query", query).with("max_results", max).map(),
                Answer.class);
    }

    public Page read(String url) {
        return tools.call(
                "web-search", "read_page", new Arguments().with("url", url).map(), Page.class);
    }
}
