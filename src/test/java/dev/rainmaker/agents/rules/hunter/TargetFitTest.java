package dev.rainmaker.agents.rules.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.WebDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetFitTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "San Sebastián   | We marry in San Antonio.          | false",
                "San Sebastián   | We marry in San Sebastián.        | true",
                "Austin, Texas   | We live in Texas.                 | true",
                "the Lisbon area | A garden near Lisbon would do.    | true",
                "York            | We met in New Yorkshire Street.   | false",
                "Porto or Braga  | A quinta outside Braga is fine.   | true"
            })
    void aRegionIsNamedByAllWordsOfOneOfItsNames(String region, String text, boolean fits) {
        // Given
        var filters = new HuntFilters(List.of(), region, null, null, null, null);
        var candidate = new Candidate(null, null, null, null, null, null, null, null, null, null, null);
        var document = new WebDocument(
                "https://forum.example/1", "A wedding", "forum", text, null, Instant.EPOCH, "test", false);
        // When
        var misfit = TargetFit.misfit(filters, candidate, DocumentReading.of(document, TODAY));
        // Then
        assertThat(misfit.isEmpty()).isEqualTo(fits);
    }
}
