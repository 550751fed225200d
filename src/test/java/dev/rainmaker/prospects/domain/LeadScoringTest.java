package dev.rainmaker.prospects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.LeadScore;
import dev.rainmaker.prospects.domain.LeadScoring.SignalStrength;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The score is what its parts say, for whatever is known of a prospect. */
class LeadScoringTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Provide
    Arbitrary<KnownFacts> facts() {
        return Combinators.combine(
                        Arbitraries.of("ana@x.example").injectNull(0.5),
                        Arbitraries.of("+4930123456").injectNull(0.5),
                        Arbitraries.of("Berlin").injectNull(0.5),
                        Arbitraries.of(EventType.class).injectNull(0.3),
                        Arbitraries.integers()
                                .between(-400, 1500)
                                .map(TODAY::plusDays)
                                .injectNull(0.3),
                        Arbitraries.integers().between(1, 500).injectNull(0.5))
                .as((email, phone, place, type, date, guests) -> new KnownFacts(
                        ProspectType.INDIVIDUAL, "Ana", null, email, phone, place, null, type, date, guests, null));
    }

    @Provide
    Arbitrary<SignalStrength> signals() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 20))
                .as(SignalStrength::new);
    }

    @Property
    void thePartsAddUpToTheScore(@ForAll("facts") KnownFacts facts, @ForAll("signals") SignalStrength signals) {
        // When
        var score = LeadScoring.score(facts, signals, TODAY);
        // Then
        assertThat(score.score())
                .isEqualTo(
                        score.parts().stream().mapToInt(LeadScore.Part::points).sum())
                .isBetween(0, 100);
        assertThat(score.parts().stream().mapToInt(LeadScore.Part::of).sum()).isEqualTo(100);
        assertThat(score.parts()).allSatisfy(part -> {
            assertThat(part.points()).isBetween(0, part.of());
            assertThat(part.reason()).isNotBlank();
        });
    }

    @Property
    void learningAnAddressNeverLowersTheScore(
            @ForAll("facts") KnownFacts facts, @ForAll("signals") SignalStrength signals) {
        // Given
        int before = LeadScoring.score(facts, signals, TODAY).score();
        // When
        int after = LeadScoring.score(facts.withContact("ana@x.example", "+4930123456"), signals, TODAY)
                .score();
        // Then
        assertThat(after).isGreaterThanOrEqualTo(before);
    }
}
