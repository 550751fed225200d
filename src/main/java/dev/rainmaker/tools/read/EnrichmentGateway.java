package dev.rainmaker.tools.read;

import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Looks people and companies up in enrichment data. No match is a normal answer. Repeat-safe. */
@ApplicationScoped
public class EnrichmentGateway {
    private final ToolClient tools;

    EnrichmentGateway(ToolClient tools) {
        this.tools = tools;
    }

    /**
     * What the providers know.
     *
     * @param costUsd what this look-up cost; 0 from cache and for local data
     */
    public record Record(boolean match, String provider, boolean simulated, BigDecimal costUsd, List<Field> fields) {}

    /** One fact with its source; confidence 0 to 1. */
    public record Field(String name, String value, double confidence, String source, Instant retrievedAt) {}

    public Record person(String email, String name, String company, String place) {
        return tools.call(
                "enrichment",
                "enrich_person",
                new Arguments()
                        .with("email", email)
                        .with("name", name)
                        .with("company", company)
                        .with("place", place)
                        .map(),
                Record.class);
    }

    public Record company(String domain, String name) {
        return tools.call(
                "enrichment",
                "enrich_company",
                new Arguments().with("domain", domain).with("name", name).map(),
                Record.class);
    }
}
