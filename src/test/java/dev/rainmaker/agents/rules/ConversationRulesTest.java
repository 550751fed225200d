package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.AnswerBrief;
import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.BriefState.SlotState;
import dev.rainmaker.agents.Company;
import dev.rainmaker.agents.Qualification.Part;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Company COMPANY = new Company("Lantern Events", "Nora Field", "Nora Field\nLantern Events");

    private final RulesConversation conversation = new RulesConversation(new TestClock());

    @Test
    void aContradictionIsAskedFirst() {
        // Given
        var state = state(EventType.WEDDING, Map.of(BriefSlot.GUESTS, new SlotState("120", "s", List.of("150"))));
        // When
        var question = conversation.next(state).value();
        // Then
        assertThat(question.contradiction()).isTrue();
        assertThat(question.question())
                .isEqualTo("You mentioned 120 guests and then 150 guests. Which number should we plan with?");
    }

    @Test
    void theQuestionSuitsTheKindOfEvent() {
        assertThat(conversation.next(state(null, Map.of())).value().slot()).isEqualTo(BriefSlot.EVENT_TYPE);
        assertThat(conversation.next(state(EventType.WEDDING, Map.of())).value().question())
                .contains("wedding date");
        assertThat(conversation
                        .next(state(EventType.CORPORATE, Map.of()))
                        .value()
                        .slot())
                .isEqualTo(BriefSlot.GUESTS);
        var asked = new BriefState(EventType.WEDDING, Map.of(), Set.of(BriefSlot.EVENT_DATE));
        assertThat(conversation.next(asked).value().slot()).isEqualTo(BriefSlot.GUESTS);
    }

    @Test
    void thePartsOfTheScoreAddUp() {
        // Given
        var slots = new EnumMap<BriefSlot, SlotState>(BriefSlot.class);
        var before = -1;
        for (var slot :
                List.of(BriefSlot.EVENT_DATE, BriefSlot.GUESTS, BriefSlot.PLACE, BriefSlot.BUDGET, BriefSlot.STYLE)) {
            slots.put(slot, new SlotState(slot == BriefSlot.EVENT_DATE ? "2027-06-12" : "100", "s", List.of()));
            // When
            var score = conversation.qualify(state(EventType.WEDDING, slots)).value();
            // Then
            assertThat(score.score())
                    .isEqualTo(score.parts().stream().mapToInt(Part::points).sum())
                    .isGreaterThan(before);
            assertThat(score.qualified()).isEqualTo(slots.size() >= 3);
            before = score.score();
        }
        assertThat(before).isEqualTo(100);
    }

    @Test
    void anOpenContradictionDoesNotQualify() {
        // Given
        var slots = Map.of(
                BriefSlot.EVENT_DATE, new SlotState("2027-06-12", "s", List.of()),
                BriefSlot.GUESTS, new SlotState("120", "s", List.of("150")),
                BriefSlot.PLACE, new SlotState("Porto", "s", List.of()),
                BriefSlot.BUDGET, new SlotState("1800000 EUR", "s", List.of()));
        // When
        var score = conversation.qualify(state(EventType.WEDDING, slots)).value();
        // Then
        assertThat(score.qualified()).isFalse();
    }

    @Test
    void anAnswerRepeatsFactsAnswersFromPublishedFactsAndNamesNoPrice() {
        // Given
        var reading = conversation
                .read(ReceivedReply.plain(
                        "We are 120 guests. Is there parking at your venues? What does it cost?", TODAY))
                .value();
        var state = state(EventType.WEDDING, Map.of(BriefSlot.GUESTS, new SlotState("120", "s", List.of())));
        var facts = List.of(new AnswerBrief.Fact("p1", "parking", "All our venues have parking for guests."));
        // When
        var draft = conversation
                .answer(new AnswerBrief(
                        COMPANY,
                        "Mira Stone",
                        reading,
                        state,
                        conversation.next(state).value(),
                        "warm",
                        facts))
                .value();
        // Then
        assertThat(draft.body())
                .startsWith("Hi Mira,")
                .contains("120 guests")
                .contains("All our venues have parking")
                .contains("wedding date")
                .doesNotContainPattern("[€$£]");
        assertThat(draft.claims()).extracting(claim -> claim.source()).contains("slot:guests", "fact:p1");
        assertThat(draft.claims()).allSatisfy(claim -> assertThat(draft.body()).contains(claim.sentence()));
    }

    @Test
    void sensitiveNewsIsNotAnsweredWithAQuestion() {
        // Given
        var reading = conversation
                .read(ReceivedReply.plain("My father passed away last week.", TODAY))
                .value();
        var state = state(EventType.WEDDING, Map.of());
        // When
        var draft = conversation
                .answer(new AnswerBrief(
                        COMPANY,
                        "Mira",
                        reading,
                        state,
                        conversation.next(state).value(),
                        null,
                        List.of()))
                .value();
        // Then
        assertThat(draft.body()).contains("very sorry").doesNotContain("?");
    }

    @Test
    void anUnsubscribeIsNotAnswered() {
        // Given
        var reading =
                conversation.read(ReceivedReply.plain("unsubscribe", TODAY)).value();
        // When
        var draft = conversation
                .answer(new AnswerBrief(COMPANY, null, reading, state(null, Map.of()), null, null, List.of()))
                .value();
        // Then
        assertThat(draft.body()).isEmpty();
    }

    private static BriefState state(EventType type, Map<BriefSlot, SlotState> slots) {
        return new BriefState(type, slots, Set.of());
    }
}
