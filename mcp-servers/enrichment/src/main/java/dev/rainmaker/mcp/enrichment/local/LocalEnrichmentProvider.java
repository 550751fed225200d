package dev.rainmaker.mcp.enrichment.local;

import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.ContactQuery;
import dev.rainmaker.mcp.enrichment.EnrichmentConfig;
import dev.rainmaker.mcp.enrichment.EnrichmentProvider;
import dev.rainmaker.mcp.enrichment.EnrichmentUnavailable;
import dev.rainmaker.mcp.enrichment.KnownField;
import dev.rainmaker.mcp.enrichment.Lookup;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.ProviderStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks people and companies up in two CSV files. Free of charge. Columns beside the special ones become fields. */
@ApplicationScoped
class LocalEnrichmentProvider implements EnrichmentProvider {
    private static final String NOT_SET_UP =
            "Enrichment is not set up: rainmaker.tools.enrichment.local.folder must name a"
                    + " folder with persons.csv or companies.csv.";
    private static final Set<String> NOT_FIELDS = Set.of("source", "confidence");
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final EnrichmentConfig.Local config;
    private final Optional<CsvTable> persons;
    private final Optional<CsvTable> companies;

    LocalEnrichmentProvider(EnrichmentConfig config) {
        this.config = config.local();
        this.persons = config.local().folder().map(folder -> new CsvTable(folder.resolve("persons.csv")));
        this.companies = config.local().folder().map(folder -> new CsvTable(folder.resolve("companies.csv")));
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public boolean simulated() {
        return config.simulated();
    }

    @Override
    public String dataVersion() {
        return ready(persons).version() + "; " + ready(companies).version();
    }

    @Override
    public boolean configured() {
        return persons.filter(CsvTable::hasFolder).isPresent();
    }

    @Override
    public ProviderStatus status() {
        if (persons.isEmpty() || companies.isEmpty()) {
            return new ProviderStatus(false, false, NOT_SET_UP);
        }
        try {
            var people = ready(persons).rows().size();
            var firms = ready(companies).rows().size();
            return new ProviderStatus(true, true, people + " persons and " + firms + " companies are known.");
        } catch (EnrichmentUnavailable e) {
            return new ProviderStatus(true, false, e.getMessage());
        }
    }

    @Override
    public Optional<Lookup> person(PersonQuery query) {
        var table = ready(persons);
        return lookup(table, BestRow.of(table.rows(), row -> Certainty.person(query, row)));
    }

    @Override
    public Optional<Lookup> company(CompanyQuery query) {
        var table = ready(companies);
        return lookup(table, BestRow.of(table.rows(), row -> Certainty.company(query, row)));
    }

    @Override
    public Optional<Lookup> contacts(ContactQuery query) {
        var table = ready(persons);
        var companyName = ready(companies).rows().stream()
                .filter(row -> Words.domain(row.get("domain")).equals(query.domain()))
                .map(row -> Words.company(row.get("name")))
                .findFirst();
        var found = table.rows().stream()
                .filter(row -> worksFor(row, query.domain(), companyName))
                .filter(row -> query.role() == null
                        || Words.plain(row.get("job_title")).contains(Words.plain(query.role())))
                .limit(query.limit())
                .map(row -> fields(table, new BestRow(row, 1)))
                .toList();
        return Optional.of(new Lookup(BigDecimal.ZERO, found));
    }

    private static boolean worksFor(Map<String, String> row, String domain, Optional<String> companyName) {
        return Words.email(row.get("email")).endsWith("@" + domain)
                || companyName.filter(Words.company(row.get("company"))::equals).isPresent();
    }

    @Override
    public Optional<Lookup> technologies(CompanyQuery query) {
        return company(query)
                .map(known -> Lookup.of(
                        BigDecimal.ZERO,
                        known.records().stream()
                                .flatMap(List::stream)
                                .filter(field -> field.name().equals("technologies"))
                                .flatMap(field -> Stream.of(field.value().split("\\s*;\\s*"))
                                        .map(one ->
                                                new KnownField("technology", one, field.confidence(), field.source())))
                                .toList()));
    }

    private Optional<Lookup> lookup(CsvTable table, Optional<BestRow> best) {
        return Optional.of(Lookup.of(
                BigDecimal.ZERO, best.map(found -> fields(table, found)).orElse(List.of())));
    }

    private List<KnownField> fields(CsvTable table, BestRow found) {
        var source = found.row().getOrDefault("source", table.fileName());
        var confidence = BigDecimal.valueOf(confidence(found.row()) * found.certainty())
                .round(TWO_DIGITS)
                .doubleValue();
        return found.row().entrySet().stream()
                .filter(cell -> !NOT_FIELDS.contains(cell.getKey()))
                .map(cell -> new KnownField(cell.getKey(), cell.getValue(), confidence, source))
                .toList();
    }

    private double confidence(Map<String, String> row) {
        try {
            var stated = row.get("confidence");
            return stated == null ? config.defaultConfidence() : Math.clamp(Double.parseDouble(stated), 0.0, 1.0);
        } catch (NumberFormatException e) {
            return config.defaultConfidence();
        }
    }

    private static CsvTable ready(Optional<CsvTable> table) {
        return table.filter(CsvTable::hasFolder).orElseThrow(() -> new EnrichmentUnavailable(NOT_SET_UP));
    }
}
