package dev.rainmaker.mcp.websearch;

import java.util.List;
import java.util.Optional;

/** One way to search. Called on virtual threads, may block; must be safe for use by many threads. */
public interface SearchProvider {
    /** Name in configuration and results, for example {@code local}. */
    String name();

    /** Whether its pages are fictional. */
    default boolean simulated() {
        return false;
    }

    /** Whether what it needs is set; one that is not is left out. */
    boolean configured();

    /** Calls an hour; 0 for as many as come. */
    default int callsPerHour() {
        return 0;
    }

    /** Whether it is set up and answers now; never throws. */
    ProviderStatus status();

    /**
     * Best hits first.
     *
     * @throws SearchUnavailable or {@link dev.rainmaker.mcp.shared.http.VendorFailure} if it can't answer now
     */
    List<FoundPage> search(SearchQuery query);

    /** The page behind a URL, if this provider keeps pages and knows it. */
    default Optional<WebPage> read(String url) {
        return Optional.empty();
    }
}
