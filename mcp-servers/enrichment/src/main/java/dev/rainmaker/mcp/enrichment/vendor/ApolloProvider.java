package dev.rainmaker.mcp.enrichment.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.ContactQuery;
import dev.rainmaker.mcp.enrichment.EnrichmentConfig;
import dev.rainmaker.mcp.enrichment.EnrichmentProvider;
import dev.rainmaker.mcp.enrichment.KnownField;
import dev.rainmaker.mcp.enrichment.Lookup;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.ProviderStatus;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Apollo.io, v1. A match takes query parameters though it is a POST; it reads only and may be repeated. Personal addresses and
 * phone numbers are not revealed: the one needs a purpose of its own, the other a public callback. People of a search come
 * without addresses.
 */
@ApplicationScoped
class ApolloProvider implements EnrichmentProvider {
    private static final Set<Integer> NO_MATCH = Set.of(404);
    private static final String SOURCE = "Apollo";

    private final EnrichmentConfig.Apollo config;
    private final Vendor vendor;

    ApolloProvider(EnrichmentConfig config, Vendors vendors) {
        this.config = config.apollo();
        this.vendor = vendors.vendor(SOURCE, this.config);
    }

    @Override
    public String name() {
        return "apollo";
    }

    @Override
    public boolean configured() {
        return config.key().isPresent();
    }

    @Override
    public ProviderStatus status() {
        return Probe.of(
                vendor,
                configured(),
                "rainmaker.tools.enrichment.apollo.key",
                () -> vendor.call(keyed(VendorRequest.get("auth-health", "/auth/health"))),
                "x-24-hour-requests-left");
    }

    @Override
    public Optional<Lookup> person(PersonQuery query) {
        var answer = vendor.call(
                keyed(VendorRequest.post("people-match", "/people/match"))
                        .withQuery("email", query.email())
                        .withQuery("name", query.name())
                        .withQuery("organization_name", query.company())
                        .withQuery("reveal_personal_emails", false)
                        .withQuery("reveal_phone_number", false)
                        .asRepeatable(),
                NO_MATCH);
        if (answer.status() == 404) {
            return Optional.of(Lookup.noMatch());
        }
        return Optional.of(Lookup.of(Cost.of(config, 1), person(object(answer.json(), "person", answer.unreadable()))));
    }

    @Override
    public Optional<Lookup> company(CompanyQuery query) {
        return query.domain() == null
                ? Optional.empty()
                : Optional.of(Lookup.of(Cost.of(config, 1), company(facts(organization(query.domain())))));
    }

    @Override
    public Optional<Lookup> technologies(CompanyQuery query) {
        if (query.domain() == null) {
            return Optional.empty();
        }
        var organization = organization(query.domain());
        var named = facts(organization).each("technology", "/technology_names").list();
        return Optional.of(Lookup.of(
                Cost.of(config, 1),
                named.isEmpty()
                        ? facts(organization)
                                .each("technology", "/current_technologies")
                                .list()
                        : named));
    }

    @Override
    public Optional<Lookup> contacts(ContactQuery query) {
        var request = keyed(VendorRequest.post("people-search", "/mixed_people/api_search"))
                .withQuery("q_organization_domains_list[]", query.domain())
                .withQuery("person_titles[]", query.role())
                .withQuery("per_page", query.limit())
                .asRepeatable();
        var answer = vendor.call(request);
        var people = answer.json().path("people");
        if (!people.isArray()) {
            throw answer.unreadable();
        }
        var records = StreamSupport.stream(people.spliterator(), false)
                .map(this::person)
                .filter(fields -> !fields.isEmpty())
                .toList();
        return Optional.of(records.isEmpty() ? Lookup.noMatch() : new Lookup(Cost.of(config, records.size()), records));
    }

    private JsonNode organization(String domain) {
        var answer = vendor.call(
                keyed(VendorRequest.get("organization-enrich", "/organizations/enrich"))
                        .withQuery("domain", domain),
                NO_MATCH);
        return answer.status() == 404
                ? MissingNode.getInstance()
                : object(answer.json(), "organization", answer.unreadable());
    }

    /** What is under a name; missing when the vendor says null, which is its "no match". */
    private static JsonNode object(JsonNode answer, String name, RuntimeException otherwise) {
        if (!answer.isObject()
                || !(answer.path(name).isObject() || answer.path(name).isNull() || !answer.has(name))) {
            throw otherwise;
        }
        return answer.path(name);
    }

    private Facts facts(JsonNode record) {
        return new Facts(record, config.confidence(), SOURCE);
    }

    private List<KnownField> person(JsonNode record) {
        return facts(record)
                .take("name", "/name")
                .take("email", "/email")
                .take("job_title", "/title")
                .take("company", "/organization/name")
                .take("company_domain", "/organization/primary_domain")
                .take("industry", "/organization/industry")
                .join("place", "/city", "/state", "/country")
                .take("linkedin_url", "/linkedin_url")
                .list();
    }

    private static List<KnownField> company(Facts facts) {
        return facts.take("name", "/name")
                .take("domain", "/primary_domain")
                .take("industry", "/industry")
                .take("employees", "/estimated_num_employees")
                .take("founded", "/founded_year")
                .join("place", "/city", "/state", "/country")
                .take("phone", "/phone", "/primary_phone/number")
                .take("description", "/short_description")
                .take("linkedin_url", "/linkedin_url")
                .list();
    }

    private VendorRequest keyed(VendorRequest request) {
        return request.withHeader("x-api-key", config.key().orElse(""));
    }
}
