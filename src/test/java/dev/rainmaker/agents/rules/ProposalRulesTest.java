package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.ProposalBrief;
import dev.rainmaker.agents.ProposalBrief.CatalogueEntry;
import dev.rainmaker.agents.ProposalPlan.Choice;
import dev.rainmaker.agents.rules.proposal.RulesProposal;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposalRulesTest {
    private static final List<CatalogueEntry> PACKAGES = List.of(
            entry("p1", "Essential", EventType.WEDDING, 20, 150),
            entry("p2", "Garden", EventType.WEDDING, 40, 200, "garden", "rustic"),
            entry("p3", "Grand", EventType.WEDDING, 100, 400, "elegant"),
            entry("p4", "Huge", EventType.WEDDING, 300, 900),
            entry("p5", "Conference", EventType.CORPORATE, 20, 400));
    private static final List<CatalogueEntry> ITEMS = List.of(
            entry("i1", "Vegan menu", null, null, null, "vegan"),
            entry("i2", "Fireworks", null, null, null, "fireworks"));

    private final RulesProposal proposal = new RulesProposal(new TestClock());

    @Test
    void packagesFitKindAndSizeAndWishesBecomeItems() {
        // When
        var plan = proposal.plan(brief(Map.of(
                        BriefSlot.GUESTS,
                        "120",
                        BriefSlot.STYLE,
                        "rustic",
                        BriefSlot.MUST_HAVES,
                        "vegan",
                        BriefSlot.EVENT_DATE,
                        "2027-06-12")))
                .value();
        // Then
        assertThat(plan.choices()).extracting(Choice::packageId).containsExactly("p1", "p2", "p3");
        assertThat(plan.choices())
                .filteredOn(Choice::recommended)
                .extracting(Choice::packageId)
                .containsExactly("p2");
        assertThat(plan.choices())
                .allSatisfy(choice -> assertThat(choice.itemIds()).containsExactly("i1"));
        assertThat(plan.intro()).contains("12 June 2027").contains("120 guests").doesNotContainPattern("[€$£]");
        assertThat(plan.claims()).allSatisfy(claim -> assertThat(plan.intro()).contains(claim.sentence()));
    }

    @Test
    void nothingIsOfferedWhenNothingFits() {
        assertThat(proposal.plan(brief(Map.of(BriefSlot.GUESTS, "5"))).value().choices())
                .isEmpty();
    }

    private static ProposalBrief brief(Map<BriefSlot, String> slots) {
        return new ProposalBrief("Mira Stone", EventType.WEDDING, slots, PACKAGES, ITEMS);
    }

    private static CatalogueEntry entry(
            String id, String name, EventType type, Integer min, Integer max, String... tags) {
        return new CatalogueEntry(
                id, name, "package", type == null ? List.of() : List.of(type), true, min, max, List.of(tags));
    }
}
