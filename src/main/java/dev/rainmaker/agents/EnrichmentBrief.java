package dev.rainmaker.agents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What to research.
 *
 * @param known what the prospect's record says so far
 * @param documents public documents that a search for the prospect brought
 * @param provided fields that an enrichment provider answered with
 * @param today business date
 */
public record EnrichmentBrief(
        Candidate known, List<WebDocument> documents, List<ProvidedField> provided, LocalDate today) {
    public EnrichmentBrief {
        documents = documents == null ? List.of() : List.copyOf(documents);
        provided = provided == null ? List.of() : List.copyOf(provided);
    }

    /** One field of a provider's answer. */
    public record ProvidedField(String name, String value, double confidence, String source, Instant retrievedAt) {}
}
