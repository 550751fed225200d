package dev.rainmaker.workflow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.ReplyDraft;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingId;
import dev.rainmaker.enrichment.FindingState;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BriefEvidenceTest {
    private static final String PROSPECT = "01hzy00000000000000000000a";
    private static final BriefState BRIEF = new BriefState(
            EventType.WEDDING,
            Map.of(
                    BriefSlot.GUESTS, new BriefState.SlotState("90", "We will be 90.", List.of()),
                    BriefSlot.STYLE, new BriefState.SlotState("rustic", null, List.of())),
            Set.of());
    private static final Map<BriefSlot, String> VALUES =
            Map.of(BriefSlot.GUESTS, "90", BriefSlot.STYLE, "rustic", BriefSlot.PLACE, "Ghent");

    @Test
    void theClientsWordsAreQuoted() {
        assertThat(evidence().of(repeats("slot:guests")))
                .containsExactly(new Claim("As you said.", "brief", PROSPECT, "We will be 90.", null));
    }

    @Test
    void whatWasJustReadCountsBeforeTheBrief() {
        // Given
        var reading = new ReplyReading(
                "Now 110.",
                ReplyIntent.INTERESTED,
                0.9,
                "wants to go on",
                List.of(new ReplyReading.Slot(BriefSlot.GUESTS, "110", "Now 110.", 0.9)),
                false,
                null,
                Set.of());
        // When
        var claims = evidence().read(reading).of(repeats("slot:guests"));
        // Then
        assertThat(claims).extracting(Claim::quote).containsExactly("Now 110.");
    }

    @Test
    void withoutWordsOfTheClientTheFindingIsQuoted() {
        assertThat(evidence(finding("Ghent")).of(repeats("slot:place")))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.source()).isEqualTo("finding");
                    assertThat(claim.quote()).isEqualTo("We marry in Ghent.");
                    assertThat(claim.url()).isEqualTo("https://p.example");
                });
    }

    @Test
    void aFindingOfAnotherValueBacksNothing() {
        assertThat(evidence(finding("Bruges")).of(repeats("slot:place")))
                .containsExactly(new Claim("As you said.", "brief", PROSPECT, "place: Ghent", null));
    }

    @Test
    void aValueThatAPersonEnteredIsNamedWithItsSlot() {
        assertThat(evidence().of(repeats("slot:style")))
                .extracting(Claim::quote)
                .containsExactly("style: rustic");
    }

    @Test
    void whatNothingBacksGetsNoEvidence() {
        assertThat(evidence().of(repeats("slot:budget"))).isEmpty();
        assertThat(evidence().of(repeats("slot:nonsense"))).isEmpty();
    }

    private static BriefEvidence evidence(Finding... findings) {
        return new BriefEvidence(PROSPECT, BRIEF, VALUES, List.of(findings));
    }

    private static List<ReplyDraft.Claim> repeats(String source) {
        return List.of(new ReplyDraft.Claim("As you said.", source));
    }

    private static Finding finding(String place) {
        return new Finding(
                new FindingId("01hzy00000000000000000000b"),
                new ProspectId(PROSPECT),
                "place",
                place,
                0.9,
                "https://p.example",
                "We marry in " + place + ".",
                "web",
                FindingState.SUPPORTED,
                false,
                null,
                Instant.EPOCH);
    }
}
