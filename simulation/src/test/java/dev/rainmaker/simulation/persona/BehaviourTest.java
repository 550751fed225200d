package dev.rainmaker.simulation.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.rainmaker.simulation.persona.Mails.Talk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BehaviourTest {

    private static final String PROPOSAL = "Your proposal is ready: https://house.example/p/tok1";

    @Test
    void interestedAnswersOnlyWhatIsAsked() {
        var answer = new Talk("maya").answer("How many guests do you expect?");

        assertThat(answer)
                .contains("120")
                .doesNotContain("45,000")
                .doesNotContain("October")
                .contains("Maya");
    }

    @Test
    void interestedAnswersTwoTopicsAtATimeAndTheRestWhenAskedAgain() {
        // Given
        var talk = new Talk("maya");
        // When
        var first = talk.answer("What date, how many guests, and what is your budget?");
        var second = talk.answer("And your budget?");
        // Then
        assertThat(first).contains("October 23, 2027").contains("120").doesNotContain("45,000");
        assertThat(second).contains("$45,000");
    }

    @Test
    void interestedShowsInterestToAMailWithoutQuestionsAndKeepsQuietAfterwards() {
        // Given
        var talk = new Talk("lena");
        // When
        var first = talk.answer("We plan birthdays in Berlin.");
        // Then
        assertThat(first).contains("?").contains("Lena").doesNotContain("70");
        assertThat(talk.hear("Thank you, noted.")).isEmpty();
    }

    @Test
    void interestedPicksOneOfTheSlotsAndSaysNothingElse() {
        // Given
        var talk = new Talk("kendra");
        talk.hear("Hello!");
        // When
        var answer = talk.answer(
                "Which time suits you?\n1) Thursday, 3 December 2026, 10:00\n2) Friday, 4 December 2026, 14:00");
        // Then
        assertThat(answer)
                .containsAnyOf("umber 1", "umber 2", "ption 1", "ption 2", "Thursday at 10:00", "Friday at 14:00");
        assertThat(answer).doesNotContain("October");
    }

    @Test
    void interestedAcceptsAProposalOnce() {
        // Given
        var talk = new Talk("margaret");
        // When
        var reactions = talk.hear(PROPOSAL);
        // Then
        assertThat(reactions.getFirst())
                .asInstanceOf(type(Reaction.DecideProposal.class))
                .returns(ProposalChoice.ACCEPT, Reaction.DecideProposal::choice)
                .returns("tok1", Reaction.DecideProposal::token);
        assertThat(talk.hear("A reminder: https://house.example/p/tok1")).isEmpty();
    }

    @Test
    void priceFirstBargainsOnceThenAccepts() {
        // Given
        var talk = new Talk("caleb");
        // When
        var first = talk.answer("How many guests, and when could we talk?");
        var bargain = talk.hear(PROPOSAL);
        var settled = talk.hear("A new version: https://house.example/p/tok1");
        // Then
        assertThat(first).containsAnyOf("cost", "charge").contains("90");
        assertThat(bargain.getFirst()).extracting("choice").isEqualTo(ProposalChoice.CHANGES);
        assertThat(bargain.getFirst()).extracting("words").asString().contains("$28,000");
        assertThat(settled.getFirst()).extracting("choice").isEqualTo(ProposalChoice.ACCEPT);
    }

    @Test
    void guestListGrowsHalfWay() {
        // Given
        var talk = new Talk("priya");
        talk.hear("How many guests do you expect?");
        talk.hear("And where?");
        // When
        var third = talk.answer("What is your budget?");
        var later = talk.answer("So how many guests is it?");
        // Then
        assertThat(third).contains("150").contains("120").contains("$60,000");
        assertThat(later).contains("150").doesNotContain("120");
    }

    @Test
    void guestListGrowsOnTheProposalPageIfItComesFirst() {
        var reactions = new Talk("priya").hear(PROPOSAL);

        assertThat(reactions).singleElement().extracting("choice").isEqualTo(ProposalChoice.CHANGES);
        assertThat(reactions.getFirst()).extracting("words").asString().contains("150");
    }

    @Test
    void outOfOfficeAnswersByMachineAtOnceAndInPersonLater() {
        var reactions = new Talk("hannah").hear("How many guests?");

        assertThat(reactions).hasSize(2);
        assertThat(reactions.getFirst()).extracting("automatic").isEqualTo(true);
        assertThat(reactions.getLast()).extracting("automatic").isEqualTo(false);
        assertThat(reactions.getLast().after()).isGreaterThan(Duration.ofHours(19));
    }

    @Test
    void unsubscribesByTheOneClickAddress() {
        assertThat(new Talk("imogen").hear("Hello!"))
                .singleElement()
                .asInstanceOf(type(Reaction.OneClickUnsubscribe.class))
                .returns("https://house.example/u/tok-1?x=1", Reaction.OneClickUnsubscribe::url);
    }

    @Test
    void declinersComplainersAndWrongPeopleSpeakOnce() {
        for (var id : new String[] {"trevor", "gareth", "jonas"}) {
            var talk = new Talk(id);

            assertThat(talk.answer("How many guests?")).as(id).isNotEmpty().doesNotContainPattern("\\b\\d+ guests");
            assertThat(talk.hear("And your budget?")).as(id).isEmpty();
        }
        assertThat(new Talk("jonas").answer("Hello"))
                .contains("betriebsrat@spreelicht.example")
                .as("refers to the right desk");
    }

    @Test
    void slowAnswersTheFollowUpAfterDays() {
        // Given
        var talk = new Talk("denise");
        assertThat(talk.hear("How many guests?")).isEmpty();
        // When
        var reactions = talk.hear("Just following up: how many guests?");
        // Then
        assertThat(reactions).singleElement().extracting("text").asString().contains("60");
        assertThat(reactions.getFirst().after()).isGreaterThan(Duration.ofHours(20));
    }

    @Test
    void chattyTellsEverythingAtOnce() {
        var answer = new Talk("rosa").answer("We plan weddings.");

        assertThat(answer).contains("180", "$75,000", "Georgetown", "mariachi", "tres leches", "October 9, 2027");
    }

    @Test
    void everybodyAnswersWithFilledWordings() {
        for (var persona : Personas.all()) {
            for (var seed = 0; seed < 20; seed++) {
                var talk = new Talk(persona.id(), seed);
                talk.hear("Hello");
                var answer = talk.answer("Date? Guests? Budget? Venue? Style? Must-haves? What is the occasion?");

                assertThat(answer).as(persona.id()).doesNotContain("{").doesNotContain("null");
            }
        }
    }
}
