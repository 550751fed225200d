package dev.rainmaker.mcp.enrichment.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.EnrichmentConfig;
import dev.rainmaker.mcp.enrichment.EnrichmentProvider;
import dev.rainmaker.mcp.enrichment.EnrichmentUnavailable;
import dev.rainmaker.mcp.enrichment.Lookup;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.ProviderStatus;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Clearbit's old interface. No new keys are given out since 2023; for customers whose key still works. 404 is no match, 202 says
 * that the answer is being gathered.
 */
@ApplicationScoped
class ClearbitProvider implements EnrichmentProvider {
    private static final Set<Integer> NO_MATCH = Set.of(404);
    private static final String SOURCE = "Clearbit";
    private static final String NOBODYS_DOMAIN = "nobody.invalid";

    private final EnrichmentConfig.Clearbit config;
    private final Vendor people;
    private final Vendor companies;

    ClearbitProvider(EnrichmentConfig config, Vendors vendors) {
        this.config = config.clearbit();
        this.people = vendors.vendor(SOURCE, this.config.person());
        this.companies = vendors.vendor(SOURCE, this.config.company());
    }

    @Override
    public String name() {
        return "clearbit";
    }

    @Override
    public boolean configured() {
        return config.key().isPresent();
    }

    @Override
    public ProviderStatus status() {
        return Probe.of(
                companies,
                configured(),
                "rainmaker.tools.enrichment.clearbit.key",
                () -> companies.call(
                        keyed(VendorRequest.get("companies-find", "/v2/companies/find")
                                .withQuery("domain", NOBODYS_DOMAIN)),
                        NO_MATCH),
                "x-ratelimit-remaining");
    }

    @Override
    public Optional<Lookup> person(PersonQuery query) {
        return query.email() == null
                ? Optional.empty()
                : Optional.of(ask(
                                people,
                                VendorRequest.get("combined-find", "/v2/combined/find")
                                        .withQuery("email", query.email()))
                        .map(found -> Lookup.of(Cost.of(config, 1), ClearbitForm.person(facts(found.path("person")))))
                        .orElseGet(Lookup::noMatch));
    }

    @Override
    public Optional<Lookup> company(CompanyQuery query) {
        return query.domain() == null
                ? Optional.empty()
                : Optional.of(company(query.domain())
                        .map(found -> Lookup.of(Cost.of(config, 1), ClearbitForm.company(facts(found))))
                        .orElseGet(Lookup::noMatch));
    }

    @Override
    public Optional<Lookup> technologies(CompanyQuery query) {
        return query.domain() == null
                ? Optional.empty()
                : Optional.of(company(query.domain())
                        .map(found -> Lookup.of(
                                Cost.of(config, 1),
                                facts(found).each("technology", "/tech").list()))
                        .orElseGet(Lookup::noMatch));
    }

    private Optional<JsonNode> company(String domain) {
        return ask(
                companies,
                VendorRequest.get("companies-find", "/v2/companies/find").withQuery("domain", domain));
    }

    private Optional<JsonNode> ask(Vendor vendor, VendorRequest request) {
        var answer = vendor.call(keyed(request), NO_MATCH);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() == 202) {
            throw new EnrichmentUnavailable("Clearbit is still looking this up; ask again in a minute.");
        }
        var json = answer.json();
        if (!json.isObject()) {
            throw answer.unreadable();
        }
        return Optional.of(json);
    }

    private VendorRequest keyed(VendorRequest request) {
        return request.withBearer(config.key().orElse("")).withHeader("x-api-version", config.version());
    }

    private Facts facts(JsonNode record) {
        return new Facts(record, config.confidence(), SOURCE);
    }
}
