package dev.rainmaker.mcp.websearch;

import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tools that find pages and read them. All of them read only; scope {@code tools:web-search.read}. */
@McpServer("web-search")
public class WebSearchTools {
    private static final String SERVER = "web-search";
    private static final String READ = "tools:web-search.read";
    private static final int MAX_FRESHNESS_DAYS = 3650;

    private final SearchProviders providers;
    private final WebSearchConfig config;
    private final Clock clock;

    @Inject
    WebSearchTools(SearchProviders providers, WebSearchConfig config) {
        this(providers, config, Clock.systemUTC());
    }

    WebSearchTools(SearchProviders providers, WebSearchConfig config, Clock clock) {
        this.providers = providers;
        this.config = config;
        this.clock = clock;
    }

    @Tool(
            name = "search_web",
            description = """
                    Searches pages for words and returns the best hits with a quoted snippet. Use it to find people and \
                    companies that plan an event; open a promising hit with read_page before relying on it.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = SearchAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse searchWeb(
            @ToolArg(
                            description =
                                    "Words to look for, at most 400 characters; \"exact phrase\", -without and site:host work")
                    String query,
            @ToolArg(name = "max_results", description = "Most hits, 1 to 20", defaultValue = "10") int maxResults,
            @ToolArg(
                            name = "freshness_days",
                            description =
                                    "Only pages published in the last so many days (1 to 3650); undated pages are left out",
                            required = false)
                    Integer freshnessDays) {
        Require.line("query", query, 400);
        Require.range("max_results", maxResults, 1, 20);
        var now = clock.instant();
        var notBefore = Optional.ofNullable(freshnessDays)
                .map(days -> Require.range("freshness_days", days, 1, MAX_FRESHNESS_DAYS))
                .map(days -> now.minus(Duration.ofDays(days)));
        var provider = providers.current();
        var answer = SearchAnswer.of(provider, provider.search(new SearchQuery(query, maxResults, notBefore)), now);
        return answer(answer.text(), answer);
    }

    @Tool(
            name = "read_page",
            description = """
                    Returns the main text of one page, a paragraph per line and worded as on the page. Use it on a URL \
                    that search_web returned, and quote from it.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = PageAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse readPage(@ToolArg(description = "http or https URL of the page") String url) {
        Require.line("url", url, 2_000);
        if (!url.matches("(?i)https?://\\S+")) {
            throw new ToolCallException("url must start with http:// or https://.");
        }
        var provider = providers.current();
        var page = provider.read(url)
                .orElseThrow(() -> new ToolCallException("This page is not known to the " + provider.name()
                        + " search provider; read a URL that search_web returned."));
        var answer = PageAnswer.of(provider, page, config.maxPageCharacters(), clock.instant());
        return answer(answer.title() + "\n" + answer.text(), answer);
    }

    @Tool(
            name = "web_search_connection_status",
            description = "Says which search provider answers, whether it is set up and whether it works now.",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = ConnectionStatus.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse connectionStatus() {
        var provider = providers.current();
        var status = provider.status();
        return answer(
                status.detail(),
                new ConnectionStatus(provider.name(), status.configured(), status.reachable(), status.detail()));
    }

    private static ToolResponse answer(String text, Object structured) {
        return new ToolResponse(false, List.of(new TextContent(text)), structured, Map.of());
    }
}
