package dev.rainmaker.mcp.enrichment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.store.ServerStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Asks the configured provider, and remembers its answers for a day, keyed by a hash of the question. */
@ApplicationScoped
public class EnrichmentDesk {
    private static final String NAMESPACE = "enrichment:answers";

    private final Instance<EnrichmentProvider> providers;
    private final EnrichmentConfig config;
    private final ServerStore store;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    EnrichmentDesk(
            @Any Instance<EnrichmentProvider> providers,
            EnrichmentConfig config,
            ServerStore store,
            ObjectMapper json) {
        this.providers = providers;
        this.config = config;
        this.store = store;
        this.json = json;
        this.clock = Clock.systemUTC();
    }

    EnrichmentAnswer person(PersonQuery query) {
        var question = question("person");
        question.put("email", query.email());
        question.put("name", query.name());
        question.put("company", query.company());
        question.put("place", query.place());
        return answer(question, provider -> provider.person(query));
    }

    EnrichmentAnswer company(CompanyQuery query) {
        var question = question("company");
        question.put("domain", query.domain());
        question.put("name", query.name());
        return answer(question, provider -> provider.company(query));
    }

    /** @throws EnrichmentUnavailable if there is no provider of the configured name */
    EnrichmentProvider provider() {
        return providers.stream()
                .filter(provider -> provider.name().equals(config.provider()))
                .findFirst()
                .orElseThrow(
                        () -> new EnrichmentUnavailable(
                                "Enrichment is not set up: rainmaker.tools.enrichment.provider names no provider of this server."));
    }

    private EnrichmentAnswer answer(Map<String, Object> question, Function<EnrichmentProvider, Lookup> ask) {
        var provider = provider();
        question.put("provider", provider.name());
        question.put("data", provider.dataVersion());
        var key = Fingerprint.of(question);
        try {
            var known = store.get(NAMESPACE, key);
            if (known.isPresent()) {
                return json.readValue(known.get(), EnrichmentAnswer.class).remembered();
            }
            var answer = EnrichmentAnswer.of(provider, ask.apply(provider), clock.instant());
            store.put(NAMESPACE, key, json.writeValueAsString(answer), config.cacheFor());
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a remembered answer can't be read or written", e);
        }
    }

    private static Map<String, Object> question(String kind) {
        var question = new HashMap<String, Object>();
        question.put("kind", kind);
        return question;
    }
}
