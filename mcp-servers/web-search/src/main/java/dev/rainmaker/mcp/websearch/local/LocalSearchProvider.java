package dev.rainmaker.mcp.websearch.local;

import dev.rainmaker.mcp.websearch.FoundPage;
import dev.rainmaker.mcp.websearch.ProviderStatus;
import dev.rainmaker.mcp.websearch.SearchProvider;
import dev.rainmaker.mcp.websearch.SearchQuery;
import dev.rainmaker.mcp.websearch.SearchUnavailable;
import dev.rainmaker.mcp.websearch.WebPage;
import dev.rainmaker.mcp.websearch.WebSearchConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Searches the documents of a folder. The index is built on first use and again when the folder has changed, which is
 * looked at no more often than {@code rescan-every}.
 */
@ApplicationScoped
class LocalSearchProvider implements SearchProvider {
    private static final String NOT_SET_UP =
            "Web search is not set up: rainmaker.tools.web-search.local.folder must name a folder of documents.";

    private final WebSearchConfig.Local config;
    private final IndexedFolder folder;

    @Inject
    LocalSearchProvider(WebSearchConfig config) {
        this(config, Clock.systemUTC());
    }

    LocalSearchProvider(WebSearchConfig config, Clock clock) {
        this.config = config.local();
        this.folder = config.local()
                .folder()
                .map(path -> new IndexedFolder(
                        new DocumentFolder(path), config.local().rescanEvery(), clock))
                .orElse(null);
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public boolean simulated() {
        return config.simulated();
    }

    @Override
    public boolean configured() {
        return folder != null;
    }

    @Override
    public ProviderStatus status() {
        if (folder == null) {
            return new ProviderStatus(false, false, NOT_SET_UP);
        }
        try {
            return new ProviderStatus(true, true, index().size() + " documents are indexed.");
        } catch (SearchUnavailable e) {
            return new ProviderStatus(true, false, e.getMessage());
        }
    }

    @Override
    public List<FoundPage> search(SearchQuery query) {
        try {
            return index().search(query);
        } catch (IOException e) {
            throw new SearchUnavailable("The index of local documents can't be read.", e);
        }
    }

    @Override
    public Optional<WebPage> read(String url) {
        try {
            return index().read(url);
        } catch (IOException e) {
            throw new SearchUnavailable("The index of local documents can't be read.", e);
        }
    }

    private PageIndex index() {
        if (folder == null) {
            throw new SearchUnavailable(NOT_SET_UP);
        }
        return folder.current();
    }
}
