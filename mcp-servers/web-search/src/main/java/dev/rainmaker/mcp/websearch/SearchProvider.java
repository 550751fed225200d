package dev.rainmaker.mcp.websearch;

import java.util.List;
import java.util.Optional;

/** One way to search. Called on virtual threads, may block; must be safe for use by many threads. */
public interface SearchProvider {
    /** Name in configuration and results, for example {@code local}. */
    String name();

    /** Whether its pages are fictional. */
    boolean simulated();

    /** Whether it is set up and answers now; never throws. */
    ProviderStatus status();

    /**
     * Best hits first.
     *
     * @throws SearchUnavailable if it can't answer now
     */
    List<FoundPage> search(SearchQuery query);

    /**
     * The page behind a URL, or empty if this provider does not know it.
     *
     * @throws SearchUnavailable if it can't answer now
     */
    Optional<WebPage> read(String url);
}
