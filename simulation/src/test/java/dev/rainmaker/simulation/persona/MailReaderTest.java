package dev.rainmaker.simulation.persona;

import static dev.rainmaker.simulation.persona.Topic.BUDGET;
import static dev.rainmaker.simulation.persona.Topic.CALL;
import static dev.rainmaker.simulation.persona.Topic.DATE;
import static dev.rainmaker.simulation.persona.Topic.EVENT_TYPE;
import static dev.rainmaker.simulation.persona.Topic.GUESTS;
import static dev.rainmaker.simulation.persona.Topic.PLACE;
import static dev.rainmaker.simulation.persona.Topic.STYLE;
import static dev.rainmaker.simulation.persona.Topic.WISHES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rainmaker.simulation.mail.ReceivedMail;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailReaderTest {

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("How many guests do you expect?", Set.of(GUESTS)),
                arguments("Could you share your rough head count and the date?", Set.of(GUESTS, DATE)),
                arguments("What budget do you feel comfortable with?", Set.of(BUDGET)),
                arguments("It would help to know which month you\nhave in mind.", Set.of(DATE)),
                arguments("Where would you like to celebrate?", Set.of(PLACE)),
                arguments("Do you have a style or theme in mind?", Set.of(STYLE)),
                arguments("What kind of celebration is it?", Set.of(EVENT_TYPE)),
                arguments("Are there any dietary needs or must-haves?", Set.of(WISHES)),
                arguments("When would you be free for a short call?", Set.of(CALL)),
                arguments("Would you be open to a chat next week?", Set.of(CALL)),
                arguments("We plan weddings for 80 to 200 guests. Venues and budgets are our daily bread.", Set.of()),
                arguments(
                        "Please tell us:\n- your date\n- the number of guests\n- your budget",
                        Set.of(DATE, GUESTS, BUDGET)),
                arguments(
                        "A few questions to start with:\n\n1. What date have you chosen?\n2. Which venue?",
                        Set.of(DATE, PLACE)),
                arguments("If you no longer wish to hear from us, please unsubscribe at this place.", Set.of()),
                arguments("Thank you.\n\nOn Mon, 3 May 2027, Maya wrote:\n> How many guests?", Set.of()),
                arguments("All clear.\n\n-- \nAny questions about your budget? Call us", Set.of()),
                arguments("See https://house.example/p/when-budget for more. All good?", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void hearsOnlyWhatIsAsked(String text, Set<Topic> expected) {
        assertThat(MailReader.read(Mails.mail("<1@house.example>", text)).asked())
                .isEqualTo(expected);
    }

    @Test
    void findsOfferedSlots() {
        // Given
        var text = """
                Which of these would suit you for a first call?

                1) Thursday, 3 December 2026, 10:00 (Europe/Berlin)
                2) Fri 4 December, 2:30 PM
                3) Monday at 9am
                """;
        // When
        var reading = MailReader.read(Mails.mail("<1@house.example>", text));
        // Then
        assertThat(reading.slots())
                .containsExactly(
                        new Slot(1, "Thursday", "10:00"),
                        new Slot(2, "Friday", "2:30 PM"),
                        new Slot(3, "Monday", "9am"));
    }

    @Test
    void takesOneTimeInAStatementForAFactAndNotForAnOffer() {
        var text = "Your call is confirmed:\nThursday, 3 December 2026, 10:00 (Europe/Berlin)";

        assertThat(MailReader.read(Mails.mail("<1@house.example>", text)).slots())
                .isEmpty();
    }

    @Test
    void findsTheProposalLinkInTextAndPage() {
        var text = Mails.mail("<1@house.example>", "Here it is: https://house.example/p/AbC-1_2.x9. Enjoy!");
        var html = new ReceivedMail(
                "<2@house.example>",
                "a@house.example",
                "a@house.example",
                "b@world.example",
                "s",
                List.of(),
                Optional.empty(),
                false,
                "",
                "<p>Hi</p><p><a href=\"http://localhost:8080/p/tok7\">Your proposal</a></p>");

        assertThat(MailReader.read(text).proposalToken()).contains("AbC-1_2.x9");
        assertThat(MailReader.read(html).proposalToken()).contains("tok7");
    }

    @Test
    void readsAPageWhenThereIsNoText() {
        var html = new ReceivedMail(
                "<2@house.example>",
                "a@house.example",
                "a@house.example",
                "b@world.example",
                "s",
                List.of(),
                Optional.empty(),
                false,
                "",
                "<style>p{}</style><p>Could you tell us</p><ul><li>How many guests?</li><li>What is your budget?</li></ul>");

        assertThat(MailReader.read(html).asked()).containsExactlyInAnyOrder(GUESTS, BUDGET);
    }
}
