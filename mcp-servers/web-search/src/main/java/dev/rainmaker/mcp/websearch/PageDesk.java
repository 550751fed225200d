package dev.rainmaker.mcp.websearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.shared.contract.Sha256;
import dev.rainmaker.mcp.shared.store.ServerStore;
import dev.rainmaker.mcp.websearch.fetch.PageFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Reads pages: from a provider that keeps them, else, where that is allowed, from the open web; those are remembered. */
@ApplicationScoped
public class PageDesk {
    private static final String PAGES = "web-search:pages";
    private static final String OPEN_WEB = "web";

    private final SearchDesk search;
    private final PageFetcher fetcher;
    private final WebSearchConfig config;
    private final ServerStore store;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    PageDesk(SearchDesk search, PageFetcher fetcher, WebSearchConfig config, ServerStore store, ObjectMapper json) {
        this.search = search;
        this.fetcher = fetcher;
        this.config = config;
        this.store = store;
        this.json = json;
    }

    /** @throws SearchUnavailable with a sentence when it may not or cannot be read */
    PageAnswer read(String url) {
        for (var provider : search.chain()) {
            var page = provider.configured() ? provider.read(url) : Optional.<WebPage>empty();
            if (page.isPresent()) {
                return PageAnswer.of(
                        provider.name(), provider.simulated(), page.get(), config.maxPageCharacters(), clock.instant());
            }
        }
        if (!config.pages().open()) {
            throw new SearchUnavailable(
                    "This page is not known here, and pages of the open web are not read; read a URL that search_web returned.");
        }
        return fromTheWeb(url);
    }

    private PageAnswer fromTheWeb(String url) {
        var key = Sha256.of(url);
        try {
            var known = store.cached(PAGES, key);
            if (known.isPresent()) {
                return json.readValue(known.get(), PageAnswer.class);
            }
            var page = fetcher.fetch(url).orElseThrow(() -> new SearchUnavailable("There is no page at this address."));
            var answer = PageAnswer.of(OPEN_WEB, false, page, config.maxPageCharacters(), clock.instant());
            store.cache(PAGES, key, json.writeValueAsString(answer), config.cacheFor());
            return answer;
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a page can't be remembered", failure);
        }
    }
}
