package dev.rainmaker.mcp.websearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.store.ServerStore;
import dev.rainmaker.mcp.websearch.SearchAnswer.Asked;
import dev.rainmaker.mcp.websearch.SearchAnswer.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the first provider of the configured chain that can answer, and remembers its answers for a while. One that fails, or
 * whose calls of this hour are used up, is passed over; the answer says so.
 */
@ApplicationScoped
public class SearchDesk {
    private static final String ANSWERS = "web-search:answers";
    private static final String CALLS = "web-search:calls";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Instance<SearchProvider> providers;
    private final WebSearchConfig config;
    private final ServerStore store;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    SearchDesk(@Any Instance<SearchProvider> providers, WebSearchConfig config, ServerStore store, ObjectMapper json) {
        this.providers = providers;
        this.config = config;
        this.store = store;
        this.json = json;
        this.clock = Clock.systemUTC();
    }

    private record Remembered(List<Hit> hits) {}

    /**
     * Searches for one query or several, by one provider; a page that several find is there once.
     *
     * @param queries of the same question, best first
     * @throws SearchUnavailable with every provider's reason when none can answer
     */
    SearchAnswer search(List<SearchQuery> queries) {
        var asked = new ArrayList<Asked>();
        for (var provider : chain()) {
            if (!provider.configured()) {
                asked.add(new Asked(
                        provider.name(), "not_set_up", provider.status().detail()));
                continue;
            }
            var answer = ask(provider, queries, asked);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new SearchUnavailable(
                String.join(" ", asked.stream().map(Asked::detail).distinct().toList()));
    }

    /** The chain as configured. */
    List<SearchProvider> chain() {
        return config.providers().stream().map(this::named).toList();
    }

    private SearchProvider named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new SearchUnavailable(
                                "Web search is not set up: rainmaker.tools.web-search.providers names a provider that this server does not have."));
    }

    private Optional<SearchAnswer> ask(SearchProvider provider, List<SearchQuery> queries, List<Asked> asked) {
        var found = new LinkedHashMap<String, Hit>();
        var limit = queries.getFirst().maxResults();
        boolean remembered = true;
        try {
            for (var query : queries) {
                var key = key(provider, query);
                var known = known(key);
                remembered &= known.isPresent();
                known.orElseGet(() -> fresh(provider, query, key))
                        .hits()
                        .forEach(hit -> found.putIfAbsent(hit.url(), hit));
            }
        } catch (UsedUp used) {
            asked.add(new Asked(
                    provider.name(),
                    "limited",
                    provider.name() + " may be asked " + provider.callsPerHour() + " times an hour, and was."));
            return Optional.empty();
        } catch (VendorFailure | SearchUnavailable failure) {
            asked.add(new Asked(provider.name(), "failed", failure.getMessage()));
            return Optional.empty();
        }
        asked.add(new Asked(provider.name(), remembered ? "remembered" : "answered", null));
        return Optional.of(new SearchAnswer(
                provider.name(),
                provider.simulated(),
                found.values().stream().limit(limit).toList(),
                List.copyOf(new LinkedHashSet<>(
                        queries.stream().map(SearchQuery::words).toList())),
                List.copyOf(asked)));
    }

    private Remembered fresh(SearchProvider provider, SearchQuery query, String key) {
        count(provider);
        var now = clock.instant();
        var fresh = new Remembered(
                provider.search(query).stream().map(found -> Hit.of(found, now)).toList());
        if (provider.callsPerHour() > 0) {
            try {
                store.cache(ANSWERS, key, json.writeValueAsString(fresh), config.cacheFor());
            } catch (JsonProcessingException failure) {
                throw new IllegalStateException("an answer can't be remembered", failure);
            }
        }
        return fresh;
    }

    private Optional<Remembered> known(String key) {
        return store.cached(ANSWERS, key).map(text -> {
            try {
                return json.readValue(text, Remembered.class);
            } catch (JsonProcessingException failure) {
                throw new IllegalStateException("a remembered answer can't be read", failure);
            }
        });
    }

    private static final class UsedUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsedUp() {
            super("calls of this hour are used up", null, false, false);
        }
    }

    private void count(SearchProvider provider) {
        if (provider.callsPerHour() > 0) {
            var hour = provider.name() + ":" + clock.millis() / HOUR.toMillis();
            if (store.increment(CALLS, hour, HOUR.multipliedBy(2)) > provider.callsPerHour()) {
                throw new UsedUp();
            }
        }
    }

    private static String key(SearchProvider provider, SearchQuery query) {
        return Fingerprint.of(Map.of(
                "provider",
                provider.name(),
                "words",
                query.words(),
                "max",
                query.maxResults(),
                "day",
                query.notBefore()
                        .map(limit -> limit.toString().substring(0, 10))
                        .orElse("")));
    }
}
