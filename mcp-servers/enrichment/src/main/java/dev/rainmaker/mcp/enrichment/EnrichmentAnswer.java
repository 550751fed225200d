package dev.rainmaker.mcp.enrichment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of the look-up tools.
 *
 * @param match false when nobody fits, or more than one fits equally well; then there are no fields
 * @param provider names of the providers whose facts are here, in the order asked; of those asked when there is no match
 * @param simulated whether facts here are fictional
 * @param costUsd what this call cost as far as the operator has said what a hit costs; 0 when all was remembered
 * @param asked every provider of the chain and how it answered
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record EnrichmentAnswer(
        boolean match, String provider, boolean simulated, BigDecimal costUsd, List<Field> fields, List<Asked> asked) {

    /** One fact; confidence 0 to 1, {@code retrieved_at} is when the provider was asked. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Field(
            String name, String value, double confidence, String source, String retrievedAt, String provider) {}

    /**
     * How a provider answered.
     *
     * @param outcome match, no_match, remembered_match, remembered_no_match, not_set_up, not_offered, failed, or objected: the
     *     person asked not to be looked up
     * @param costUsd absent when the operator has not said what a hit costs
     * @param detail one sentence, where there is more to say
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(String provider, String outcome, BigDecimal costUsd, String detail) {}

    static EnrichmentAnswer of(Waterfall found) {
        return new EnrichmentAnswer(
                found.isMatch(),
                found.providers(),
                found.simulated(),
                found.costUsd(),
                found.records().isEmpty() ? List.of() : found.records().getFirst(),
                found.asked());
    }

    /** The same for a person. */
    String text() {
        return match ? lines(fields) : "No match in " + provider + ".";
    }

    static String lines(List<Field> fields) {
        return fields.stream().map(field -> field.name() + ": " + field.value()).collect(Collectors.joining("\n"));
    }
}
