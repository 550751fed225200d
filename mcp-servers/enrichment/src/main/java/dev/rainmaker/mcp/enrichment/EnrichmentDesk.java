package dev.rainmaker.mcp.enrichment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.store.ServerStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks the providers of the configured chain, one after the other until there is enough, and remembers what each answered for a
 * day, keyed by a hash of the question. Failures are not remembered.
 */
@ApplicationScoped
public class EnrichmentDesk {
    private static final String NAMESPACE = "enrichment:lookups";

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

    private record Remembered(Instant retrievedAt, Lookup lookup) {}

    /** @param wanted facts that must be there before the chain ends */
    EnrichmentAnswer person(PersonQuery query, Set<String> wanted) {
        var question = question("person");
        question.put("email", query.email());
        question.put("name", query.name());
        question.put("company", query.company());
        question.put("place", query.place());
        return EnrichmentAnswer.of(ask(question, wanted, provider -> provider.person(query)));
    }

    EnrichmentAnswer company(CompanyQuery query, Set<String> wanted) {
        return EnrichmentAnswer.of(ask(question("company", query), wanted, provider -> provider.company(query)));
    }

    ContactsAnswer contacts(ContactQuery query) {
        var question = question("contacts");
        question.put("domain", query.domain());
        question.put("role", query.role());
        question.put("limit", query.limit());
        return ContactsAnswer.of(ask(question, Set.of(), provider -> provider.contacts(query)));
    }

    EnrichmentAnswer verification(String email) {
        var question = question("verification");
        question.put("email", email);
        return EnrichmentAnswer.of(ask(question, Set.of(), provider -> provider.verification(email)));
    }

    EnrichmentAnswer technologies(CompanyQuery query) {
        return EnrichmentAnswer.of(
                ask(question("technologies", query), Set.of(), provider -> provider.technologies(query)));
    }

    /** The chain as configured. */
    List<EnrichmentProvider> chain() {
        return config.providers().stream().map(this::named).toList();
    }

    private EnrichmentProvider named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new EnrichmentUnavailable(
                                "Enrichment is not set up: rainmaker.tools.enrichment.providers names a provider that this server does not have."));
    }

    /** @throws EnrichmentUnavailable with every provider's reason when none could answer */
    private Waterfall ask(
            Map<String, Object> question, Set<String> wanted, Function<EnrichmentProvider, Optional<Lookup>> ask) {
        var found = new Waterfall(wanted);
        for (var provider : chain()) {
            if (!provider.configured()) {
                found.not(provider, "not_set_up", provider.status().detail());
            } else if (!ask(provider, question, ask, found)) {
                return found;
            }
            if (found.isEnough()) {
                return found;
            }
        }
        if (!found.isAnswered()) {
            throw new EnrichmentUnavailable(found.reasons());
        }
        return found;
    }

    /** Whether others may be asked, too. */
    private boolean ask(
            EnrichmentProvider provider,
            Map<String, Object> question,
            Function<EnrichmentProvider, Optional<Lookup>> ask,
            Waterfall found) {
        try {
            var key = key(provider, question);
            var known = store.cached(NAMESPACE, key);
            if (known.isPresent()) {
                var remembered = json.readValue(known.get(), Remembered.class);
                found.answered(provider, remembered.lookup(), remembered.retrievedAt(), true);
                return true;
            }
            var lookup = ask.apply(provider);
            if (lookup.isEmpty()) {
                found.not(provider, "not_offered", null);
                return true;
            }
            var fresh = new Remembered(clock.instant(), lookup.get());
            store.cache(NAMESPACE, key, json.writeValueAsString(fresh), config.cacheFor());
            found.answered(provider, fresh.lookup(), fresh.retrievedAt(), false);
            return true;
        } catch (VendorFailure | EnrichmentUnavailable failure) {
            found.not(provider, "failed", failure.getMessage());
            return true;
        } catch (ProcessingRefused objection) {
            found.not(provider, "objected", "The person asked not to be looked up.");
            return false;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a remembered answer can't be read or written", e);
        }
    }

    private static String key(EnrichmentProvider provider, Map<String, Object> question) {
        var asked = new HashMap<>(question);
        asked.put("provider", provider.name());
        asked.put("data", provider.dataVersion());
        return Fingerprint.of(asked);
    }

    private static Map<String, Object> question(String kind) {
        var question = new HashMap<String, Object>();
        question.put("kind", kind);
        return question;
    }

    private static Map<String, Object> question(String kind, CompanyQuery query) {
        var question = question(kind);
        question.put("domain", query.domain());
        question.put("name", query.name());
        return question;
    }
}
