package dev.rainmaker.mcp.websearch.vendor;

import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.websearch.FoundPage;
import dev.rainmaker.mcp.websearch.ProviderStatus;
import dev.rainmaker.mcp.websearch.SearchProvider;
import dev.rainmaker.mcp.websearch.SearchQuery;
import dev.rainmaker.mcp.websearch.WebSearchConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Brave Search, web results. */
@ApplicationScoped
class BraveProvider implements SearchProvider {
    private final WebSearchConfig.Brave config;
    private final Vendor vendor;
    private final Clock clock;

    @Inject
    BraveProvider(WebSearchConfig config, Vendors vendors) {
        this(config, vendors, Clock.systemUTC());
    }

    BraveProvider(WebSearchConfig config, Vendors vendors, Clock clock) {
        this.config = config.brave();
        this.vendor = vendors.vendor("Brave Search", this.config);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "brave";
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
                "rainmaker.tools.web-search.brave.key",
                () -> search(new SearchQuery("events", 1, Optional.empty())));
    }

    @Override
    public List<FoundPage> search(SearchQuery query) {
        var answer = vendor.call(VendorRequest.get("web-search", "/web/search")
                .withHeader("X-Subscription-Token", config.key().orElse(""))
                .withQuery("q", query.words())
                .withQuery("count", query.maxResults())
                .withQuery("result_filter", "web")
                .withQuery("freshness", query.notBefore().map(this::freshness).orElse(null)));
        var json = answer.json();
        if (!json.isObject()) {
            throw answer.unreadable();
        }
        // Nothing found comes without the member.
        return json.has("web")
                ? Hits.read(answer, json.at("/web/results"), query, "description", "page_age")
                : nothing(json.path("type").asText("").equals("search"), answer);
    }

    private static List<FoundPage> nothing(boolean isAnswer, VendorAnswer answer) {
        if (!isAnswer) {
            throw answer.unreadable();
        }
        return List.of();
    }

    private String freshness(Instant notBefore) {
        return LocalDate.ofInstant(notBefore, ZoneOffset.UTC) + "to" + LocalDate.now(clock);
    }
}
