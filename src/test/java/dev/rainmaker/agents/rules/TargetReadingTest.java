package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.agents.DocumentNature;
import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.HuntTarget;
import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.agents.UnusableTarget;
import dev.rainmaker.agents.rules.hunter.RulesProspectHunter;
import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RulesProspectHunter hunter = new RulesProspectHunter(new TestClock());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "autumn weddings around Austin, 80-200 guests|WEDDING|Austin|80|200|2027-09-01|2027-11-30",
                "company retreats in Bavaria for at least 40 people next summer|CORPORATE|Bavaria|40|-|2027-06-01|2027-08-31",
                "birthday parties near lisbon, up to 60 guests|BIRTHDAY|lisbon|-|60|-|-",
                "Boston graduation parties 2027|GRADUATION|Boston|-|-|-|-",
                "golden wedding celebrations in Leeds, West Yorkshire|ANNIVERSARY|Leeds, West Yorkshire|-|-|-|-",
                "weddings between June and September 2027 in Lake Como|WEDDING|Lake Como|-|-|2027-06-01|2027-09-30"
            })
    void wordsBecomeFilters(
            String text, EventType type, String region, Integer min, Integer max, LocalDate from, LocalDate to) {
        // When
        var plan = hunter.plan(HuntTarget.of(text), TODAY).value();
        // Then
        assertThat(plan.filters()).isEqualTo(new HuntFilters(List.of(type), region, min, max, from, to));
        assertThat(plan.queries()).hasSizeBetween(3, 12).doesNotHaveDuplicates().allSatisfy(query -> assertThat(query)
                .isNotBlank());
        assertThat(plan.queries().getFirst()).contains(region);
    }

    @Test
    void aPersonsCorrectionWins() {
        // Given
        var corrected = new HuntFilters(List.of(EventType.CORPORATE), "Graz", null, null, null, null);
        // When
        var plan = hunter.plan(new HuntTarget("weddings in Vienna with 100 guests", corrected), TODAY)
                .value();
        // Then
        assertThat(plan.filters().eventTypes()).containsExactly(EventType.CORPORATE);
        assertThat(plan.filters().region()).isEqualTo("Graz");
        assertThat(plan.filters().guestsMin()).isEqualTo(75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello there", "asdf", "find me something", "100 people", "next summer"})
    void aTargetWithoutKindAndPlaceIsUnusable(String text) {
        assertThatThrownBy(() -> hunter.plan(HuntTarget.of(text), TODAY))
                .isInstanceOfSatisfying(UnusableTarget.class, unusable -> assertThat(unusable.missing())
                        .contains("event kind", "place"));
    }

    @Test
    void aPlannerOutsideTheTargetIsNoHit() {
        // Given
        var plan =
                hunter.plan(HuntTarget.of("company retreats in Austin"), TODAY).value();
        var page = Pages.document(
                "Venue?", "We're getting married in June 2027 and looking for a venue in Austin for 100 guests.", null);
        // When
        var judgement = hunter.judge(plan, page, TODAY).value();
        // Then
        assertThat(judgement.verdict()).isEqualTo(Verdict.NO);
        assertThat(judgement.nature()).isEqualTo(DocumentNature.OFF_TARGET);
    }

    @Test
    void theCandidateIsReadFromThePage() {
        // Given
        var plan = hunter.plan(HuntTarget.of("weddings around Austin"), TODAY).value();
        var page = Pages.document(
                "Help with our wedding",
                "My name is Dana Whitlock. My fiancé and I are looking for a venue near Austin, Texas, for our wedding on 9 October 2027. We expect 140 guests. dana@mail.example, +1 512 555 0142",
                null);
        // When
        var candidate = hunter.judge(plan, page, TODAY).value().candidate();
        // Then
        assertThat(candidate.name()).isEqualTo("Dana Whitlock");
        assertThat(candidate.email()).isEqualTo("dana@mail.example");
        assertThat(candidate.phone()).isEqualTo("+1 512 555 0142");
        assertThat(candidate.place()).isEqualTo("Austin, Texas");
        assertThat(candidate.eventDate()).isEqualTo("2027-10-09");
        assertThat(candidate.guests()).isEqualTo(140);
    }
}
