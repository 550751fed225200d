package dev.rainmaker.mcp.websearch.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.websearch.FoundPage;
import dev.rainmaker.mcp.websearch.ProviderStatus;
import dev.rainmaker.mcp.websearch.SearchProvider;
import dev.rainmaker.mcp.websearch.SearchQuery;
import dev.rainmaker.mcp.websearch.SearchUnavailable;
import dev.rainmaker.mcp.websearch.WebSearchConfig;
import dev.rainmaker.mcp.websearch.WebSearchConfig.Perplexity.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Perplexity: its Search interface, or its Agent interface when a model shall search in several steps. Of the agent's answer
 * only the pages that it read are used: what the model writes is no evidence.
 */
@ApplicationScoped
class PerplexityProvider implements SearchProvider {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/uuuu");
    private static final Pattern SITE = Pattern.compile("(?:^|\\s)site:(\\S+)");

    private final WebSearchConfig.Perplexity config;
    private final Vendor vendor;

    PerplexityProvider(WebSearchConfig config, Vendors vendors) {
        this.config = config.perplexity();
        this.vendor = vendors.vendor("Perplexity", this.config);
    }

    @Override
    public String name() {
        return "perplexity";
    }

    @Override
    public boolean configured() {
        return config.key().isPresent();
    }

    @Override
    public int callsPerHour() {
        return config.callsPerHour();
    }

    @Override
    public ProviderStatus status() {
        return Probe.of(
                vendor.name(),
                configured(),
                "rainmaker.tools.web-search.perplexity.key",
                () -> ranked(new SearchQuery("events", 1, Optional.empty())));
    }

    @Override
    public List<FoundPage> search(SearchQuery query) {
        return config.mode() == Mode.AGENT ? read(query) : ranked(query);
    }

    private List<FoundPage> ranked(SearchQuery query) {
        var body = new LinkedHashMap<String, Object>();
        body.put("query", SITE.matcher(query.words()).replaceAll(" ").strip());
        body.put("max_results", query.maxResults());
        filters(query, body);
        var answer = ask("search", "/search", body);
        return Hits.read(answer, answer.json().path("results"), query, "snippet", "date", "last_updated");
    }

    private List<FoundPage> read(SearchQuery query) {
        var filters = new LinkedHashMap<String, Object>();
        filters(query, filters);
        var tool = new LinkedHashMap<String, Object>();
        tool.put("type", "web_search");
        if (!filters.isEmpty()) {
            tool.put("filters", filters);
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("preset", config.preset());
        body.put("input", SITE.matcher(query.words()).replaceAll(" ").strip());
        body.put("tools", List.of(tool));
        var answer = ask("agent", "/v1/agent", body);
        return Hits.read(answer, pagesRead(answer), query, "snippet", "date", "last_updated");
    }

    /** Every page of every search that the agent made. */
    private JsonNode pagesRead(VendorAnswer answer) {
        var json = answer.json();
        switch (json.path("status").asText("")) {
            case "completed" -> {
                // What it read follows.
            }
            case "failed", "cancelled" ->
                throw new VendorFailure(vendor.name(), VendorFailure.Kind.UNAVAILABLE, null, false);
            case "queued", "in_progress" ->
                throw new SearchUnavailable("Perplexity is still at work; ask again in a minute.");
            default -> throw answer.unreadable();
        }
        var pages = JsonNodeFactory.instance.arrayNode();
        json.path("output").forEach(item -> {
            if (item.path("type").asText().equals("search_results")) {
                item.path("results").forEach(pages::add);
            }
        });
        return pages;
    }

    private static void filters(SearchQuery query, Map<String, Object> body) {
        var site = SITE.matcher(query.words());
        if (site.find()) {
            body.put("search_domain_filter", List.of(site.group(1)));
        }
        query.notBefore()
                .ifPresent(limit -> body.put(
                        "search_after_date_filter", AMERICAN.format(LocalDate.ofInstant(limit, ZoneOffset.UTC))));
    }

    private VendorAnswer ask(String operation, String path, Map<String, Object> body) {
        return vendor.call(VendorRequest.post(operation, path)
                .withBearer(config.key().orElse(""))
                .withJson(body)
                .asRepeatable());
    }
}
