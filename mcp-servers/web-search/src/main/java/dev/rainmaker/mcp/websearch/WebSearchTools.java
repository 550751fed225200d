package dev.rainmaker.mcp.websearch;

import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Progress;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tools that find pages and read them. All of them read only; scope {@code tools:web-search.read}. */
@McpServer("web-search")
public class WebSearchTools {
    private static final String SERVER = "web-search";
    private static final String READ = "tools:web-search.read";

    private final SearchDesk search;
    private final PageDesk pages;
    private final SignalDesk signals;
    private final SearchArguments arguments = new SearchArguments();

    WebSearchTools(SearchDesk search, PageDesk pages, SignalDesk signals) {
        this.search = search;
        this.pages = pages;
        this.signals = signals;
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
        return answer(search.search(List.of(new SearchQuery(
                Require.line("query", query, 400),
                Require.range("max_results", maxResults, 1, 20),
                arguments.notBefore(freshnessDays)))));
    }

    @Tool(
            name = "search_events",
            description = """
                    Searches for people and companies that plan an event of a type, in a region, from a day on; makes \
                    several queries and merges their hits. Says which queries it made.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = SearchAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse searchEvents(
            @ToolArg(
                            name = "event_type",
                            description = "wedding, corporate, birthday, anniversary, graduation or other")
                    String eventType,
            @ToolArg(description = "City or region", required = false) String region,
            @ToolArg(description = "First day the event may be on, e.g. 2027-05-01", required = false) String from,
            @ToolArg(name = "max_results", description = "Most hits, 1 to 20", defaultValue = "10") int maxResults,
            @ToolArg(
                            name = "freshness_days",
                            description = "Only pages published in the last so many days (1 to 3650)",
                            required = false)
                    Integer freshnessDays) {
        return answer(search.search(arguments.events(
                eventType, region, from, Require.range("max_results", maxResults, 1, 20), freshnessDays)));
    }

    @Tool(
            name = "search_company",
            description = """
                    Searches for pages about a company and what it celebrates, by its name, its web domain, or both.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = SearchAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse searchCompany(
            @ToolArg(description = "Company name", required = false) String name,
            @ToolArg(description = "Web domain, for example acme.example", required = false) String domain,
            @ToolArg(name = "max_results", description = "Most hits, 1 to 20", defaultValue = "10") int maxResults) {
        return answer(search.search(arguments.company(name, domain, Require.range("max_results", maxResults, 1, 20))));
    }

    @Tool(
            name = "find_event_signals",
            description = """
                    Searches, reads the pages found and quotes the sentences that speak of an event to come, each with its \
                    page and kind. Looks for an event type with region and day, or for a company. English pages.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = SignalsAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse findEventSignals(
            @ToolArg(
                            name = "event_type",
                            description = "wedding, corporate, birthday, anniversary, graduation or other",
                            required = false)
                    String eventType,
            @ToolArg(description = "City or region", required = false) String region,
            @ToolArg(description = "First day the event may be on, e.g. 2027-05-01", required = false) String from,
            @ToolArg(description = "Company name, instead of an event type", required = false) String company,
            @ToolArg(name = "max_pages", description = "Pages to read, 1 to 10", defaultValue = "5") int maxPages,
            Progress progress) {
        Require.range("max_pages", maxPages, 1, 10);
        if ((eventType == null) == (company == null)) {
            throw new ToolCallException("Either event_type or company is needed.");
        }
        var answer = signals.find(
                company == null
                        ? arguments.events(eventType, region, from, maxPages, null)
                        : arguments.company(company, null, maxPages),
                progress);
        return response(answer.text(), answer);
    }

    @Tool(
            name = "read_page",
            description = """
                    Returns the main text of one page, a paragraph per line and worded as on the page. Use it on a URL \
                    that search_web returned, and quote from it. Reads pages of the public internet only.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = PageAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse readPage(@ToolArg(description = "http or https URL of the page") String url) {
        Require.line("url", url, 2_000);
        if (!url.matches("(?i)https?://\\S+")) {
            throw new ToolCallException("url must start with http:// or https://.");
        }
        var answer = pages.read(url);
        return response(answer.title() + "\n" + answer.text(), answer);
    }

    @Tool(
            name = "web_search_connection_status",
            description = "Says which search providers are asked, whether they are set up and whether they work now.",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = ConnectionStatus.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse connectionStatus() {
        var chain = search.chain();
        var states = chain.stream().map(SearchProvider::status).toList();
        var status = new ConnectionStatus(
                chain.stream().map(SearchProvider::name).collect(Collectors.joining(", ")),
                states.stream().anyMatch(ProviderStatus::configured),
                states.stream().anyMatch(ProviderStatus::reachable),
                states.stream().map(ProviderStatus::detail).collect(Collectors.joining(" ")));
        return response(status.detail(), status);
    }

    private static ToolResponse answer(SearchAnswer answer) {
        return response(answer.text(), answer);
    }

    private static ToolResponse response(String text, Object structured) {
        return new ToolResponse(false, List.of(new TextContent(text)), structured, Map.of());
    }
}
