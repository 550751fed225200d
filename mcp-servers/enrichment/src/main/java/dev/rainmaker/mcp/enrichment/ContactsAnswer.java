package dev.rainmaker.mcp.enrichment;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Result of find_contacts; the parts are those of {@link EnrichmentAnswer}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ContactsAnswer(
        boolean match,
        String provider,
        boolean simulated,
        BigDecimal costUsd,
        List<Contact> contacts,
        List<EnrichmentAnswer.Asked> asked) {

    /** One person of the company. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Contact(List<EnrichmentAnswer.Field> fields) {}

    static ContactsAnswer of(Waterfall found) {
        return new ContactsAnswer(
                found.isMatch(),
                found.providers(),
                found.simulated(),
                found.costUsd(),
                found.records().stream().map(Contact::new).toList(),
                found.asked());
    }

    String text() {
        return match
                ? contacts.stream()
                        .map(contact -> EnrichmentAnswer.lines(contact.fields()))
                        .collect(Collectors.joining("\n\n"))
                : "No match in " + provider + ".";
    }
}
