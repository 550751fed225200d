package dev.rainmaker.enrichment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingId;
import dev.rainmaker.enrichment.FindingState;
import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingJudgementTest {
    private static final Instant SEEN = Instant.parse("2026-05-01T10:00:00Z");

    private int count;

    @Test
    void aClearLeadIsFilledInThoughSourcesDisagree() {
        // When
        var judged = new FindingJudgement(List.of(found("guests", "80", 0.9), found("guests", "150", 0.6)));
        // Then
        assertThat(judged.certain()).containsEntry("guests", "80");
        assertThat(judged.disputed()).containsExactly("guests");
        assertThat(judged.states().values()).containsOnly(FindingState.CONTRADICTED);
    }

    @Test
    void aNarrowLeadAndADoubtfulValueAreNot() {
        // When
        var judged = new FindingJudgement(
                List.of(found("guests", "80", 0.7), found("guests", "150", 0.6), found("budget", "900000 EUR", 0.4)));
        // Then
        assertThat(judged.certain()).isEmpty();
    }

    @Test
    void aMoreExactDateIsNoContradiction() {
        // When
        var judged = new FindingJudgement(
                List.of(found("eventDate", "2027-06", 0.6), found("eventDate", "2027-06-12", 0.8)));
        // Then
        assertThat(judged.disputed()).isEmpty();
        assertThat(judged.certain()).containsEntry("eventDate", "2027-06-12");
    }

    @Test
    void theNameOfItsMonthDoesNotContradictADate() {
        // When
        var judged = new FindingJudgement(
                List.of(found("eventDate", "2027-10-23", 0.8), found("eventDate", "October", 0.7)));
        // Then
        assertThat(judged.disputed()).isEmpty();
        assertThat(judged.certain()).containsEntry("eventDate", "2027-10-23");
    }

    @Test
    void theNameOfAnotherMonthDoes() {
        // When
        var judged =
                new FindingJudgement(List.of(found("eventDate", "2027-10-23", 0.8), found("eventDate", "May", 0.7)));
        // Then
        assertThat(judged.disputed()).containsExactly("eventDate");
    }

    @Test
    void severalStylesAndPlacesStandSideBySide() {
        // When
        var judged = new FindingJudgement(
                List.of(found("style", "boho", 0.6), found("style", "rustic", 0.6), found("place", "Austin", 0.6)));
        // Then
        assertThat(judged.states().values()).containsOnly(FindingState.SUPPORTED);
        assertThat(judged.certain()).containsOnlyKeys("place");
    }

    private Finding found(String field, String value, double confidence) {
        return new Finding(
                new FindingId(String.format("01j%023d", ++count)),
                new ProspectId("01jzzzzzzzzzzzzzzzzzzzzzzz"),
                field,
                value,
                confidence,
                "https://a.example/" + count,
                null,
                "web_search",
                FindingState.SUPPORTED,
                false,
                null,
                SEEN);
    }
}
