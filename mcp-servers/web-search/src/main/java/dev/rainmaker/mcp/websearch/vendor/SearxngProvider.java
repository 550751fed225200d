package dev.rainmaker.mcp.websearch.vendor;

import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.VendorSettings;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.websearch.FoundPage;
import dev.rainmaker.mcp.websearch.ProviderStatus;
import dev.rainmaker.mcp.websearch.SearchProvider;
import dev.rainmaker.mcp.websearch.SearchQuery;
import dev.rainmaker.mcp.websearch.SearchUnavailable;
import dev.rainmaker.mcp.websearch.WebSearchConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A SearXNG of one's own. Its settings must allow JSON ({@code search.formats}), or it answers 403. It answers 200 without
 * results when the engines behind it fail: that is a failure here.
 */
@ApplicationScoped
class SearxngProvider implements SearchProvider {
    private static final URI NOWHERE = URI.create("http://searxng.invalid");
    private static final Set<Integer> FORBIDDEN = Set.of(403);

    private final WebSearchConfig.Searxng config;
    private final Vendor vendor;
    private final Clock clock;

    @Inject
    SearxngProvider(WebSearchConfig config, Vendors vendors) {
        this(config, vendors, Clock.systemUTC());
    }

    SearxngProvider(WebSearchConfig config, Vendors vendors, Clock clock) {
        this.config = config.searxng();
        this.vendor = vendors.vendor(
                "SearXNG",
                new Settings(
                        this.config.baseUrl().orElse(NOWHERE), this.config.timeout(), this.config.longestAnswer()));
        this.clock = clock;
    }

    private record Settings(URI baseUrl, Duration timeout, int longestAnswer) implements VendorSettings {}

    @Override
    public String name() {
        return "searxng";
    }

    @Override
    public boolean configured() {
        return config.baseUrl().isPresent();
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
                "rainmaker.tools.web-search.searxng.base-url",
                () -> search(new SearchQuery("events", 1, Optional.empty())));
    }

    @Override
    public List<FoundPage> search(SearchQuery query) {
        var answer = vendor.call(
                VendorRequest.get("search", "/search")
                        .withQuery("q", query.words())
                        .withQuery("format", "json")
                        .withQuery("categories", "general")
                        .withQuery("safesearch", 1)
                        .withQuery(
                                "time_range", query.notBefore().map(this::range).orElse(null)),
                FORBIDDEN);
        if (answer.status() == 403) {
            throw new SearchUnavailable(
                    "SearXNG does not allow this; json must be among search.formats of its settings, and its limiter must allow this server.");
        }
        var json = answer.json();
        var found = Hits.read(answer, json.path("results"), query, "content", "publishedDate");
        if (found.isEmpty()
                && json.path("results").isEmpty()
                && !json.path("unresponsive_engines").isEmpty()) {
            throw new VendorFailure(vendor.name(), VendorFailure.Kind.UNAVAILABLE, null, true);
        }
        return found;
    }

    /** The smallest range that reaches back far enough; it has none beyond a year. */
    private String range(Instant notBefore) {
        long days = Duration.between(notBefore, clock.instant()).toDays();
        if (days > 366) {
            return null;
        }
        return days <= 1 ? "day" : days <= 31 ? "month" : "year";
    }
}
