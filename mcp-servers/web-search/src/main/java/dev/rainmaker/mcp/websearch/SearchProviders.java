package dev.rainmaker.mcp.websearch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Picks the provider that configuration names. */
@ApplicationScoped
public class SearchProviders {
    private final Instance<SearchProvider> all;
    private final WebSearchConfig config;

    SearchProviders(@Any Instance<SearchProvider> all, WebSearchConfig config) {
        this.all = all;
        this.config = config;
    }

    /** @throws SearchUnavailable if there is no provider of the configured name */
    SearchProvider current() {
        return all.stream()
                .filter(provider -> provider.name().equals(config.provider()))
                .findFirst()
                .orElseThrow(
                        () -> new SearchUnavailable(
                                "Web search is not set up: rainmaker.tools.web-search.provider names no provider of this server."));
    }
}
