package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.EnrichmentBrief;
import dev.rainmaker.agents.EnrichmentBrief.ProvidedField;
import dev.rainmaker.agents.EnrichmentResult.Finding;
import dev.rainmaker.agents.rules.enrichment.RulesEnrichment;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichmentRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Candidate KNOWN = new Candidate(
            ProspectType.COMPANY,
            "Marta Kessler",
            "Helio Robotics",
            null,
            null,
            null,
            "Stuttgart",
            EventType.ANNIVERSARY,
            null,
            null,
            120);

    private final RulesEnrichment enrichment = new RulesEnrichment(new TestClock());

    @Test
    void everyFactHasItsSourceAndSentence() {
        // Given
        var page = Pages.document(
                "Helio Robotics",
                "Helio Robotics plans its anniversary for 12 June 2027 in Stuttgart. They expect 300 guests at the Hafen Hall. The firm has 450 employees.",
                null);
        var fields = List.of(new ProvidedField("industry", "robotics", 0.9, "provider:test", Instant.EPOCH));
        // When
        var result = enrichment
                .research(new EnrichmentBrief(KNOWN, List.of(page), fields, TODAY))
                .value();
        // Then
        assertThat(result.findings())
                .extracting(Finding::field)
                .contains("event_date", "guests", "place", "venue", "company_size", "industry");
        assertThat(result.findings())
                .filteredOn(finding -> finding.quote() != null)
                .allSatisfy(finding -> {
                    assertThat(page.text()).contains(finding.quote());
                    assertThat(finding.sourceUrl()).isEqualTo(page.url());
                });
        assertThat(result.contradictions()).singleElement().satisfies(found -> assertThat(found.values())
                .containsExactly("120", "300"));
        assertThat(result.thin()).isFalse();
    }

    @Test
    void aPageAboutSomebodyElseSaysNothing() {
        // Given
        var page = Pages.document(
                "Solar Works", "Solar Works plans a gala on 12 June 2027 in Stuttgart with 300 guests.", null);
        // When
        var result = enrichment
                .research(new EnrichmentBrief(KNOWN, List.of(page), List.of(), TODAY))
                .value();
        // Then
        assertThat(result.findings()).isEmpty();
        assertThat(result.thin()).isTrue();
        assertThat(result.reason()).isEqualTo("Nothing was found about this prospect.");
    }

    @Test
    void whatIsOverIsHistory() {
        // Given
        var page = Pages.document("News", "Helio Robotics hosted a gala with 200 guests on 3 May 2025.", null);
        // When
        var result = enrichment
                .research(new EnrichmentBrief(KNOWN, List.of(page), List.of(), TODAY))
                .value();
        // Then
        assertThat(result.findings()).extracting(Finding::field).containsExactly("past_event");
    }
}
