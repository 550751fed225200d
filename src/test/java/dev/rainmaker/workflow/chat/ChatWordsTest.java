package dev.rainmaker.workflow.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.StandingClock;
import dev.rainmaker.agents.AnswerBrief.Fact;
import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.agents.rules.conversation.ChatWords;
import dev.rainmaker.agents.rules.conversation.Questions;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.numberlock.check.DraftLock;
import dev.rainmaker.numberlock.check.Knowledge;
import dev.rainmaker.numberlock.check.KnownFact;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the built-in rule says, and that the number lock lets its own questions through. */
class ChatWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2030, 3, 1);
    private static final List<Fact> FACTS =
            List.of(new Fact("1", "parking", "Guests park free of charge behind the house."));
    private static final BriefState NOTHING = new BriefState(null, Map.of(), Set.of());

    @ParameterizedTest
    @EnumSource(EventType.class)
    void ownQuestionsClaimNothing(EventType type) {
        // Given
        var state = new BriefState(type, Map.of(), Set.of());
        // When
        for (var next = Questions.next(state); next.isAsking(); next = Questions.next(state)) {
            // Then
            assertThat(ChatTurn.published(DraftLock.check("text", next.question(), knowledge())))
                    .as(next.question())
                    .isTrue();
            var slots = new HashMap<>(state.slots());
            slots.put(next.slot(), new BriefState.SlotState("known", null, List.of()));
            state = new BriefState(type, slots, Set.of());
        }
        assertThat(state.slots()).hasSizeGreaterThan(4);
    }

    @Test
    void aQuestionAboutTwoValuesNamesNeither() {
        // Given
        var state = new BriefState(
                EventType.WEDDING,
                Map.of(BriefSlot.GUESTS, new BriefState.SlotState("120", null, List.of("150"))),
                Set.of());
        // When
        var answer = ChatWords.answer(read("Hello there."), FACTS, Questions.next(state));
        // Then
        assertThat(answer.orElseThrow().text()).contains("guests").doesNotContainPattern("\\d");
    }

    @Test
    void aPublishedFactPassesTheLockAndAnotherClaimDoesNot() {
        // Given
        var said = ChatWords.answer(read("Is there parking?"), FACTS, Questions.next(NOTHING))
                .orElseThrow()
                .text();
        // When
        var checked = DraftLock.check("text", said, knowledge());
        // Then
        assertThat(said).startsWith(FACTS.getFirst().text());
        assertThat(ChatTurn.published(checked)).isTrue();
        for (var claim :
                List.of("It costs 400 EUR.", "14 June 2031 is free.", "We guarantee sunshine.", "120 guests.")) {
            assertThat(ChatTurn.published(DraftLock.check("text", claim, knowledge())))
                    .as(claim)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much is a wedding?",
                "Can you send me a proposal?",
                "Can we talk on the phone?",
                "Do you allow fireworks?",
                "That is far too expensive for us.",
                "My mother has died."
            })
    void theseWaitForAPerson(String words) {
        assertThat(ChatWords.answer(read(words), FACTS, Questions.next(NOTHING)))
                .isEmpty();
    }

    private static ReplyReading read(String words) {
        return new RulesConversation(new StandingClock(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .read(ReceivedReply.plain(words, TODAY))
                .value();
    }

    private static Knowledge knowledge() {
        return new Knowledge(
                List.of(new KnownFact("company", "1", "fact", FACTS.getFirst().text())), TODAY, ZoneOffset.UTC, null);
    }
}
