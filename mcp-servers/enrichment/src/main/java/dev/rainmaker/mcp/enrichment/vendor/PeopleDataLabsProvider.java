package dev.rainmaker.mcp.enrichment.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.ContactQuery;
import dev.rainmaker.mcp.enrichment.EnrichmentConfig;
import dev.rainmaker.mcp.enrichment.EnrichmentProvider;
import dev.rainmaker.mcp.enrichment.KnownField;
import dev.rainmaker.mcp.enrichment.Lookup;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.ProviderStatus;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * People Data Labs, v5. No match (404) is not billed. Confidence is the vendor's likelihood (1 to 10) divided by ten; people of
 * a search have none and get the least that counts.
 */
@ApplicationScoped
class PeopleDataLabsProvider implements EnrichmentProvider {
    private static final Set<Integer> NO_MATCH = Set.of(404);
    private static final String SOURCE = "People Data Labs";

    private final EnrichmentConfig.PeopleDataLabs config;
    private final Vendor vendor;

    PeopleDataLabsProvider(EnrichmentConfig config, Vendors vendors) {
        this.config = config.peopleDataLabs();
        this.vendor = vendors.vendor(SOURCE, this.config);
    }

    @Override
    public String name() {
        return "people-data-labs";
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
                "rainmaker.tools.enrichment.people-data-labs.key",
                () -> vendor.call(keyed(VendorRequest.get("autocomplete", "/v5/autocomplete"))
                        .withQuery("field", "industry")
                        .withQuery("text", "event")
                        .withQuery("size", 1)),
                "X-TotalLimit-Remaining");
    }

    @Override
    public Optional<Lookup> person(PersonQuery query) {
        var answer = vendor.call(
                keyed(VendorRequest.get("person-enrich", "/v5/person/enrich"))
                        .withQuery("email", query.email())
                        .withQuery("name", query.name())
                        .withQuery("company", query.company())
                        .withQuery("location", query.place())
                        .withQuery("min_likelihood", config.minLikelihood()),
                NO_MATCH);
        return Optional.of(match(answer, "/data", PeopleDataLabsProvider::person));
    }

    @Override
    public Optional<Lookup> company(CompanyQuery query) {
        var answer = vendor.call(
                keyed(VendorRequest.get("company-enrich", "/v5/company/enrich"))
                        .withQuery("website", query.domain())
                        .withQuery("name", query.domain() == null ? query.name() : null)
                        .withQuery("min_likelihood", config.minLikelihood()),
                NO_MATCH);
        return Optional.of(match(answer, "/data", PeopleDataLabsProvider::company));
    }

    @Override
    public Optional<Lookup> contacts(ContactQuery query) {
        var body = Map.of("sql", sql(query), "size", query.limit());
        var answer = vendor.call(
                keyed(VendorRequest.post("person-search", "/v5/person/search"))
                        .withJson(body)
                        .asRepeatable(),
                NO_MATCH);
        if (answer.status() == 404) {
            return Optional.of(Lookup.noMatch());
        }
        var people = answer.json().path("data");
        if (!people.isArray()) {
            throw answer.unreadable();
        }
        var records = StreamSupport.stream(people.spliterator(), false)
                .map(person -> person(new Facts(person, config.minLikelihood() / 10.0, SOURCE)))
                .filter(fields -> !fields.isEmpty())
                .toList();
        return Optional.of(records.isEmpty() ? Lookup.noMatch() : new Lookup(Cost.of(config, records.size()), records));
    }

    /** The vendor reads a statement of its own dialect; what comes from outside is reduced to letters, digits and spaces. */
    private static String sql(ContactQuery query) {
        var where = "job_company_website='" + query.domain().replaceAll("[^a-z0-9.-]", "") + "'";
        return "SELECT * FROM person WHERE " + where
                + (query.role() == null
                        ? ""
                        : " AND job_title LIKE '%"
                                + query.role().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", " ")
                                + "%'");
    }

    private Lookup match(VendorAnswer answer, String envelope, Function<Facts, List<KnownField>> read) {
        if (answer.status() == 404) {
            return Lookup.noMatch();
        }
        var json = answer.json();
        var record = json.at(envelope).isObject() ? json.at(envelope) : json;
        if (!record.isObject()) {
            throw answer.unreadable();
        }
        return Lookup.of(Cost.of(config, 1), read.apply(new Facts(record, likelihood(json, record), SOURCE)));
    }

    private double likelihood(JsonNode answer, JsonNode record) {
        var said = answer.path("likelihood").isNumber() ? answer.path("likelihood") : record.path("likelihood");
        return (said.isNumber() ? said.asInt() : config.minLikelihood()) / 10.0;
    }

    private static List<KnownField> person(Facts facts) {
        return facts.take("name", "/full_name")
                .take("email", "/work_email", "/recommended_personal_email", "/personal_emails/0", "/emails/0/address")
                .take("phone", "/mobile_phone", "/phone_numbers/0")
                .take("job_title", "/job_title")
                .take("company", "/job_company_name")
                .take("company_domain", "/job_company_website")
                .take("industry", "/industry", "/job_company_industry")
                .take("place", "/location_name")
                .take("linkedin_url", "/linkedin_url")
                .list();
    }

    private static List<KnownField> company(Facts facts) {
        return facts.take("name", "/name")
                .take("domain", "/website")
                .take("industry", "/industry")
                .take("employees", "/employee_count", "/size")
                .take("founded", "/founded")
                .take("place", "/location/name")
                .take("description", "/headline", "/summary")
                .take("linkedin_url", "/linkedin_url")
                .list();
    }

    private VendorRequest keyed(VendorRequest request) {
        return request.withHeader("X-API-Key", config.key().orElse(""));
    }
}
