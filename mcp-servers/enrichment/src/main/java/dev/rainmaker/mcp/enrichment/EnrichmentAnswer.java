package dev.rainmaker.mcp.enrichment;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of the enrich tools.
 *
 * @param match false when nobody fits, or more than one fits equally well; then there are no fields
 * @param simulated whether the facts are fictional
 * @param costUsd what this call cost; 0 when the answer was remembered
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record EnrichmentAnswer(
        boolean match, String provider, boolean simulated, BigDecimal costUsd, List<Field> fields) {

    /** One fact; confidence 0 to 1, {@code retrieved_at} is when the provider was asked. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Field(String name, String value, double confidence, String source, String retrievedAt) {}

    static EnrichmentAnswer of(EnrichmentProvider provider, Lookup lookup, Instant now) {
        var fields = lookup.fields().stream()
                .map(known ->
                        new Field(known.name(), known.value(), known.confidence(), known.source(), now.toString()))
                .toList();
        return new EnrichmentAnswer(!fields.isEmpty(), provider.name(), provider.simulated(), lookup.costUsd(), fields);
    }

    EnrichmentAnswer remembered() {
        return new EnrichmentAnswer(match, provider, simulated, BigDecimal.ZERO, fields);
    }

    /** The same for a person. */
    String text() {
        return match
                ? fields.stream()
                        .map(field -> field.name() + ": " + field.value())
                        .collect(Collectors.joining("\n"))
                : "No match in " + provider + ".";
    }
}
