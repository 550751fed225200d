package dev.rainmaker.mcp.enrichment.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.ContactQuery;
import dev.rainmaker.mcp.enrichment.EnrichmentConfig;
import dev.rainmaker.mcp.enrichment.EnrichmentProvider;
import dev.rainmaker.mcp.enrichment.EnrichmentUnavailable;
import dev.rainmaker.mcp.enrichment.KnownField;
import dev.rainmaker.mcp.enrichment.Lookup;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.ProcessingRefused;
import dev.rainmaker.mcp.enrichment.ProviderStatus;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hunter, v2. Looks people up by address only. 404 is no match; 451 says that the person asked not to be processed; 202 of the
 * verifier says that it is still at work.
 */
@ApplicationScoped
class HunterProvider implements EnrichmentProvider {
    private static final Set<Integer> NOBODY = Set.of(404, 451);
    private static final String SOURCE = "Hunter";

    private final EnrichmentConfig.Hunter config;
    private final Vendor vendor;

    HunterProvider(EnrichmentConfig config, Vendors vendors) {
        this.config = config.hunter();
        this.vendor = vendors.vendor(SOURCE, this.config);
    }

    @Override
    public String name() {
        return "hunter";
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
                "rainmaker.tools.enrichment.hunter.key",
                () -> vendor.call(keyed(VendorRequest.get("account", "/account"))),
                "X-RateLimit-Remaining");
    }

    @Override
    public Optional<Lookup> person(PersonQuery query) {
        return query.email() == null
                ? Optional.empty()
                : Optional.of(
                        data(VendorRequest.get("people-find", "/people/find").withQuery("email", query.email()))
                                .map(data -> hit(ClearbitForm.person(facts(data))))
                                .orElseGet(Lookup::noMatch));
    }

    @Override
    public Optional<Lookup> company(CompanyQuery query) {
        return query.domain() == null
                ? Optional.empty()
                : Optional.of(companyData(query.domain())
                        .map(data -> hit(ClearbitForm.company(facts(data))))
                        .orElseGet(Lookup::noMatch));
    }

    @Override
    public Optional<Lookup> technologies(CompanyQuery query) {
        return query.domain() == null
                ? Optional.empty()
                : Optional.of(companyData(query.domain())
                        .map(data -> hit(facts(data).each("technology", "/tech").list()))
                        .orElseGet(Lookup::noMatch));
    }

    @Override
    public Optional<Lookup> contacts(ContactQuery query) {
        var found = data(VendorRequest.get("domain-search", "/domain-search")
                .withQuery("domain", query.domain())
                .withQuery("limit", query.limit())
                .withQuery("type", "personal")
                .withQuery("job_titles", query.role()));
        var records = new ArrayList<List<KnownField>>();
        found.ifPresent(data -> data.path("emails").forEach(mail -> records.add(contact(mail, data))));
        return Optional.of(records.isEmpty() ? Lookup.noMatch() : new Lookup(Cost.of(config, records.size()), records));
    }

    @Override
    public Optional<Lookup> verification(String email) {
        return Optional.of(
                data(VendorRequest.get("email-verifier", "/email-verifier").withQuery("email", email))
                        .map(data -> hit(new Facts(data, data.path("score").asInt(50) / 100.0, SOURCE)
                                .add("status", status(data.path("status").asText()))
                                .add("detail", data.path("status").asText())
                                .list()))
                        .orElseGet(Lookup::noMatch));
    }

    /** The vendor's seven words under our four. */
    private static String status(String said) {
        return switch (said) {
            case "valid" -> "deliverable";
            case "invalid" -> "undeliverable";
            case "accept_all", "webmail", "disposable" -> "risky";
            default -> "unknown";
        };
    }

    private List<KnownField> contact(JsonNode mail, JsonNode company) {
        var confidence =
                mail.path("confidence").isNumber() ? mail.path("confidence").asInt() / 100.0 : config.confidence();
        var name = (mail.path("first_name").asText("") + " "
                        + mail.path("last_name").asText(""))
                .strip();
        return new Facts(mail, confidence, SOURCE)
                .add("name", name)
                .take("email", "/value")
                .take("job_title", "/position")
                .take("phone", "/phone_number")
                .add("company", company.path("organization").asText(""))
                .take("linkedin_handle", "/linkedin")
                .list();
    }

    private Optional<JsonNode> companyData(String domain) {
        return data(VendorRequest.get("companies-find", "/companies/find").withQuery("domain", domain));
    }

    private Optional<JsonNode> data(VendorRequest request) {
        var answer = vendor.call(keyed(request), NOBODY);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() == 451) {
            throw new ProcessingRefused();
        }
        if (answer.status() == 202) {
            throw new EnrichmentUnavailable("Hunter is still looking this up; ask again in a minute.");
        }
        return Optional.of(object(answer));
    }

    private static JsonNode object(VendorAnswer answer) {
        var data = answer.json().path("data");
        if (!data.isObject()) {
            throw answer.unreadable();
        }
        return data;
    }

    private Lookup hit(List<KnownField> fields) {
        return Lookup.of(Cost.of(config, 1), fields);
    }

    private Facts facts(JsonNode record) {
        return new Facts(record, config.confidence(), SOURCE);
    }

    private VendorRequest keyed(VendorRequest request) {
        return request.withHeader("X-API-KEY", config.key().orElse(""));
    }
}
