package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no phrase says is read by its likeness to examples, and left to a person. */
class ReadByExampleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Below what a journey goes on with by itself ({@code rainmaker.journey.ask-below}). */
    private static final double ASKED = 0.5;

    private final RulesConversation conversation = new RulesConversation(new TestClock());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECLINED | An uncle of hers runs a restaurant and the whole do is being held there.",
                "WRONG_PERSON | I only fix the computers here.",
                "COMPLAINT | Third wrong bill in a month and your man laughs at me."
            })
    void likenessSaysWhatPhrasesDoNot(ReplyIntent intent, String text) {
        // When
        var reading = conversation.read(ReceivedReply.plain(text, TODAY)).value();
        // Then
        assertThat(reading.intent()).as(reading.reason()).isEqualTo(intent);
        assertThat(reading.confidence()).isLessThan(ASKED);
        assertThat(reading.reason()).contains("reads like");
    }
}
